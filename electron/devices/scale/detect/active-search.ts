import { type LineParity, withParity } from '../../../../shared/domain/line-parity.ts';
import { createByteWindow } from './byte-window.ts';
import type { Detection, DetectStep, DetectionView } from './detection-view.ts';
import { clearer, hintOf } from './hint-of.ts';
import { type ProbeTry, probeFor, probeTries } from './probes.ts';
import { NO_RANKING, type Ranking, rankCandidates } from './rank-candidates.ts';
import { FEWEST_BYTES_FOR_PARITY } from './guess-parity.ts';

/** A request that is not answered by then is not understood (devices.md 3.4). */
const ANSWER_WITHIN_MS = 300;
/** After a change of speed adapters hold bytes back for up to 16 ms. */
const SETTLE_MS = 30;
/** Between two requests the line is let run empty. */
const DRAIN_MS = 30;
/** An answer is over when nothing has come for so long, and for as many bytes of the line's speed. */
const QUIET_MS = 50;
const QUIET_BYTES = 3;
const BITS_PER_BYTE = 10;
const LONGEST_ANSWER_MS = 1_500;
/** Three readings in a row prove a family; the first answers may be to what the request before left over. */
const MOST_ASKED = 8;
const HOPELESS_ASKED = 2;
const POLL_EVERY_MS = 300;
const WINDOW_BYTES = 768;
/** So many requests that only came back are no device's answer. */
const ECHOES_FOR_ECHO = 3;

/**
 * Asks on the line, one harmless request after the other, until one is answered with readings, and then goes on asking
 * that one. Only after a person has agreed, and only on the port that person has chosen.
 */
export function createActiveSearch(named: { readonly baudRate?: number; readonly parity?: LineParity }): Detection {
  const tries: ProbeTry[] = [...probeTries(named)];
  const window = createByteWindow(WINDOW_BYTES);
  let heard: Uint8Array = new Uint8Array(0);
  let at = 0;
  let baudRate: number | null = null;
  let isSpeedAsked = false;
  let stepAt = 0;
  let asked = 0;
  /** Null: the request is still to be sent. */
  let sentAtMs: number | null = null;
  let lastByteAtMs: number | null = null;
  let quietUntilMs = 0;
  let answer: number[] = [];
  let sent: Uint8Array = new Uint8Array(0);
  let echoes = 0;
  let ranking: Ranking = NO_RANKING;
  let settled: DetectionView['phase'] | null = null;
  let isEcho = false;

  const current = (): ProbeTry | undefined => tries[at];
  const askAgain = (nowMs: number, inMs: number): void => {
    sentAtMs = null;
    stepAt = 0;
    answer = [];
    quietUntilMs = nowMs + inMs;
  };
  const next = (nowMs: number): void => {
    heard = clearer(heard, Uint8Array.from(answer));
    at += 1;
    asked = 0;
    window.clear();
    ranking = NO_RANKING;
    askAgain(nowMs, DRAIN_MS);
    if (at >= tries.length) settled = heard.length === 0 ? 'nothing-heard' : 'not-understood';
  };
  const send = (probe: ProbeTry, nowMs: number): DetectStep | null => {
    const step = probe.probe.steps[stepAt];
    if (step === undefined) return null;
    stepAt += 1;
    sentAtMs = nowMs;
    lastByteAtMs = null;
    sent = withParity(step.send, probe.line.parity);
    return { kind: 'send', bytes: sent };
  };
  /** Takes our own bytes off the answer: they come back in echo mode and from a cable with its ends joined. */
  const withoutEcho = (): Uint8Array => {
    const bytes = Uint8Array.from(answer);
    if (Buffer.compare(bytes.subarray(0, sent.length), sent) !== 0) return bytes;
    echoes += 1;
    return bytes.subarray(sent.length);
  };
  const judge = (probe: ProbeTry, nowMs: number): void => {
    window.add(withoutEcho());
    asked += 1;
    const bytes = window.bytes();
    const parity = bytes.length < FEWEST_BYTES_FOR_PARITY ? { parity: probe.line.parity } : {};
    ranking = rankCandidates(bytes, { ...parity, atFrameStart: true });
    const isEnough = bytes.length >= FEWEST_BYTES_FOR_PARITY || asked >= MOST_ASKED;
    if (ranking.verdict === 'recognised' && isEnough) settled = 'recognised';
    else if (ranking.verdict === 'unsure' && asked >= MOST_ASKED) settled = 'unsure';
    else if (echoes >= ECHOES_FOR_ECHO && bytes.length === 0) [settled, isEcho] = ['not-understood', true];
    else if (asked >= MOST_ASKED || (asked >= HOPELESS_ASKED && !ranking.hasReadings)) return tryNext(probe, nowMs);
    askAgain(nowMs, settled === null ? DRAIN_MS : POLL_EVERY_MS);
  };
  /** Who says that it did not understand has named itself: its own request comes next. */
  const tryNext = ({ line }: ProbeTry, nowMs: number): void => {
    const proofs = ranking.speakers.flatMap((id) => {
      const probe = probeFor(id);
      const isDone = tries.slice(0, at + 1).some((one) => one.line.baudRate === line.baudRate && one.probe === probe);
      return probe === null || isDone ? [] : [{ line, probe }];
    });
    tries.splice(at + 1, 0, ...proofs);
    next(nowMs);
  };
  const isAnswerOver = (nowMs: number): boolean => {
    if (sentAtMs === null) return false;
    if (lastByteAtMs === null) return nowMs - sentAtMs >= ANSWER_WITHIN_MS;
    const quietMs = QUIET_MS + (QUIET_BYTES * BITS_PER_BYTE * 1_000) / (baudRate ?? 1);
    return nowMs - lastByteAtMs >= quietMs || nowMs - sentAtMs >= LONGEST_ANSWER_MS;
  };

  return {
    receive(bytes, nowMs) {
      if (sentAtMs === null) return;
      answer.push(...bytes);
      lastByteAtMs = nowMs;
    },
    advance(nowMs) {
      const probe = current();
      if (probe === undefined || (settled !== null && ranking.candidates.length === 0)) return null;
      if (isSpeedAsked) [isSpeedAsked, quietUntilMs] = [false, nowMs + SETTLE_MS];
      if (baudRate !== probe.line.baudRate) {
        baudRate = probe.line.baudRate;
        isSpeedAsked = true;
        return { kind: 'speed', baudRate };
      }
      if (sentAtMs === null) return nowMs < quietUntilMs ? null : send(probe, nowMs);
      const awaited = probe.probe.steps[stepAt - 1]?.awaits;
      if (awaited !== undefined && answer.some((byte) => (byte & 0x7f) === awaited)) {
        answer = [];
        return send(probe, nowMs);
      }
      if (!isAnswerOver(nowMs)) return null;
      if (lastByteAtMs === null && settled === null && asked === 0) next(nowMs);
      else judge(probe, nowMs);
      return null;
    },
    view: () => ({
      phase: settled ?? 'probing',
      baudRate: baudRate ?? current()?.line.baudRate ?? 9_600,
      probing: settled === null ? (current()?.probe.name ?? null) : null,
      progressPercent: settled === null ? Math.floor((at / tries.length) * 100) : 100,
      candidates: ranking.candidates,
      isPolled: true,
      hint: isEcho ? 'echo' : hintOf(settled ?? 'probing', ranking, heard),
    }),
  };
}
