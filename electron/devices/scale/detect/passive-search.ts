import { createByteWindow } from './byte-window.ts';
import type { Detection, DetectStep, DetectionView } from './detection-view.ts';
import { isScaleByte } from './explain-bytes.ts';
import { FEWEST_BYTES_FOR_PARITY } from './guess-parity.ts';
import { clearer, hintOf } from './hint-of.ts';
import { keepUnderstood } from './keep-understood.ts';
import { NO_RANKING, type Ranking, rankCandidates } from './rank-candidates.ts';
import type { LineParity } from '../../../../shared/domain/line-parity.ts';

/** Speeds by likelihood (devices.md 3.3). */
export const BAUD_RATES = [9_600, 1_200, 2_400, 4_800, 19_200, 600, 38_400, 57_600, 115_200] as const;

/** Old bytes, from before anybody listened, are let go for so long. */
const DRAIN_MS = 100;
/** After a change of speed: adapters hold bytes back for up to 16 ms. */
const SETTLE_MS = 30;
const LISTEN_MS = 1_500;
/** Any byte at any speed is heard as something, so silence is not waited for at full length nine times. */
const SILENT_MS = 500;
/** Where something has been read, a slow line gets the time for three frames. */
const READING_MS = 4_500;
/** Where two families explain the bytes, so long may the next frames tell them apart, or show how motion is marked. */
const UNSURE_MS = 3_000;
const AGAIN_AFTER_MS = 5_000;
const WINDOW_BYTES = 4_096;
/** Once the search has settled, what is heard is looked at anew so often. */
const JUDGE_EVERY_MS = 100;
/** So many bytes without one reading, and so many of them strange, are a wrong speed. */
const WRONG_SPEED_BYTES = 32;
const STRANGE_SHARE = 0.25;
/** A pause that ends a frame, and after how many frames without one reading the speed is given up. */
const PAUSE_MS = 40;
const HOPELESS_FRAMES = 4;
const SHORTEST_FRAME_BYTES = 3;
/** So many readable bytes without one reading are none of ours, or garbage of half the speed. */
const HOPELESS_BYTES = 160;

/**
 * Listens at one speed after the other until what comes is understood; never sends. When all were tried in vain it
 * begins again, as soon as a silent line speaks: the scale may have been switched on late.
 * `named`: the line a person believes in, tried first.
 */
export function createPassiveSearch(named: { readonly baudRate?: number; readonly parity?: LineParity }): Detection {
  const rates = [...new Set([...(named.baudRate === undefined ? [] : [named.baudRate]), ...BAUD_RATES])];
  const window = createByteWindow(WINDOW_BYTES);
  /** What was heard where it looked most like text: the best witness of a stranger. */
  let clearest: Uint8Array = new Uint8Array(0);
  let rateAt = 0;
  let speed: 'wanted' | 'asked' | 'set' = 'wanted';
  let listenFromMs = 0;
  let isOpening = true;
  let settled: DetectionView['phase'] | null = null;
  let settledAtMs = 0;
  let isChanged = false;
  let ranking = NO_RANKING;
  let nowIs = 0;
  let framesHeard = 0;
  let judgedAtMs = 0;
  let lastByteAtMs = 0;

  const goTo = (index: number): void => {
    rateAt = index;
    speed = 'wanted';
    window.clear();
    framesHeard = 0;
    ranking = NO_RANKING;
  };
  const settle = (phase: DetectionView['phase'], nowMs: number): void => {
    settled = phase;
    settledAtMs = nowMs;
  };
  const restart = (): void => {
    settled = null;
    clearest = new Uint8Array(0);
    goTo(0);
  };
  const leave = (nowMs: number): void => {
    clearest = clearer(clearest, window.bytes());
    if (rateAt + 1 < rates.length) return goTo(rateAt + 1);
    settle(clearest.length === 0 ? 'nothing-heard' : 'not-understood', nowMs);
  };
  const judge = (nowMs: number): void => {
    const elapsedMs = nowMs - listenFromMs;
    const { verdict, isMotionUnseen } = ranking;
    const isSure = verdict === 'recognised' && !isMotionUnseen;
    if (verdict !== 'none') return isSure || elapsedMs >= UNSURE_MS ? settle(verdict, nowMs) : undefined;
    if (elapsedMs >= patienceMs(ranking, window.bytes(), rateAt) || isHopeless(ranking, window.bytes(), framesHeard))
      leave(nowMs);
  };

  return {
    receive(bytes, nowMs) {
      if (speed !== 'set' || nowMs < listenFromMs) return;
      window.add(bytes);
      if (nowMs - lastByteAtMs >= PAUSE_MS) framesHeard += 1;
      lastByteAtMs = nowMs;
      isChanged = true;
      if (settled === 'nothing-heard') restart();
    },
    advance(nowMs): DetectStep | null {
      nowIs = nowMs;
      if (speed === 'asked') {
        speed = 'set';
        listenFromMs = nowMs + (isOpening ? DRAIN_MS : SETTLE_MS);
        isOpening = false;
      }
      if (speed === 'wanted') {
        speed = 'asked';
        return { kind: 'speed', baudRate: rates[rateAt] ?? BAUD_RATES[0] };
      }
      if (isChanged && (settled === null || nowMs - judgedAtMs >= JUDGE_EVERY_MS)) {
        isChanged = false;
        judgedAtMs = nowMs;
        const heard = rankCandidates(window.bytes(), named.parity === undefined ? {} : { parity: named.parity });
        ranking = settled === null ? heard : keepUnderstood(ranking, heard, window.bytes());
      }
      if (settled === null) judge(nowMs);
      else if (settled === 'not-understood' && nowMs - settledAtMs >= AGAIN_AFTER_MS) restart();
      return null;
    },
    view: () => ({
      phase: settled ?? (nowIs < listenFromMs ? 'drain' : 'listening'),
      baudRate: rates[rateAt] ?? BAUD_RATES[0],
      probing: null,
      progressPercent: settled === null ? Math.round((rateAt / rates.length) * 100) : 100,
      candidates: ranking.candidates,
      isPolled: false,
      hint: hintOf(settled ?? 'listening', ranking, clearest),
    }),
  };
}

function patienceMs({ hasReadings }: Ranking, bytes: Uint8Array, rateAt: number): number {
  if (hasReadings) return READING_MS;
  return bytes.length === 0 && rateAt > 0 ? SILENT_MS : LISTEN_MS;
}

function isHopeless({ hasReadings }: Ranking, bytes: Uint8Array, framesHeard: number): boolean {
  if (hasReadings) return false;
  const isTooShort = bytes.length < framesHeard * SHORTEST_FRAME_BYTES;
  if (framesHeard > HOPELESS_FRAMES && (isTooShort || bytes.length >= FEWEST_BYTES_FOR_PARITY)) return true;
  if (bytes.length < WRONG_SPEED_BYTES) return false;
  const strange = bytes.filter((byte) => !isScaleByte(byte & 0x7f)).length;
  return strange / bytes.length >= STRANGE_SHARE || bytes.length >= HOPELESS_BYTES;
}
