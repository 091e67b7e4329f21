import { withParity, withoutParity } from '../../../shared/domain/line-parity.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import { NO_JUDGEMENT, judgeReading } from '../../../shared/domain/weighing/judge-reading.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import type { Clock } from '../../clock.ts';
import type { ScaleSimulator } from '../simulator/scale-simulator.ts';
import type { OpenScaleLink } from './byte-link.ts';
import { type LineFacts, deriveState } from './derive-state.ts';
import { type LineDecoder, type LineFrame, createLineDecoder } from './line-decoder.ts';
import { type HeldWeight, holdWeight } from './held-weight.ts';
import { LineKeeper } from './line-keeper.ts';
import { createListeners } from './listeners.ts';
import type { LineFailure } from './port-failure.ts';
import { SCALE_PROTOCOLS } from './protocols.ts';
import { NEW_TRIAL, type ReplugTrial, hearOnTrial, trialVerdict } from './identity/replug-trial.ts';
import type { Log } from '../../log.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { Scale, Unsubscribe } from './scale.ts';
import { type Polling, startPolling } from './start-polling.ts';

const WATCH_EVERY_MS = 250;
/**
 * How soon and how often a silent line is asked whether its port is still there. Soon, because on Linux the serial
 * port library may miss an unplugging and then reads nothing at full speed until somebody closes the port.
 */
const EXAMINE_SILENCE_AFTER_MS = 500;
const EXAMINE_SILENCE_EVERY_MS = 1_000;

export interface LinkScaleParts {
  readonly profile: ScaleProfile;
  readonly clock: Clock;
  readonly log: Log;
  readonly openLink: OpenScaleLink;
  readonly simulator: ScaleSimulator | null;
}

/**
 * A scale over a line that may be missing, taken, cut or silent at any time: turns bytes into readings and tells, from
 * the age of the newest one, what can be said about the scale.
 */
export class LinkScale implements Scale {
  readonly simulator: ScaleSimulator | null;
  readonly #parts: LinkScaleParts;
  readonly #readings = createListeners<ScaleReading>();
  readonly #states = createListeners<ScaleState>();
  readonly #keeper: LineKeeper<ScaleProfile>;
  readonly #watch: NodeJS.Timeout;
  readonly #polling: Polling | null;
  #facts: LineFacts;
  #decoder: LineDecoder;
  #held: HeldWeight = null;
  #judgement = NO_JUDGEMENT;
  /** Thrown away on earlier lines of this scale; each line has its own decoder. */
  #earlierResyncs = 0;
  #examinedAtMs = Number.NEGATIVE_INFINITY;
  #announced = 'opening';
  /** Since the line was plugged in again and until it has shown that it is the scale's. */
  #trial: ReplugTrial | null = null;

  constructor(parts: LinkScaleParts) {
    const { profile } = parts;
    this.#parts = parts;
    this.simulator = parts.simulator;
    this.#decoder = createLineDecoder(profile);
    const unknown = { failure: null, listeningSinceMs: null, lastBytesAtMs: null, lastReading: null };
    this.#facts = { profile, resyncCount: 0, isOtherDevice: false, ...unknown };
    this.#keeper = new LineKeeper(profile, parts.openLink, {
      onOpened: (path) => this.#onOpened(path),
      onBytes: (bytes) => this.#onBytes(bytes),
      onFailure: (failure) => this.#onFailure(failure),
    });
    this.#watch = setInterval(() => this.#onWatch(), WATCH_EVERY_MS);
    this.#polling = pollingOf(profile, (request) => this.#keeper.write(request));
  }

  state(): ScaleState {
    return deriveState(this.#facts, performance.now());
  }

  onReading(listener: (reading: ScaleReading) => void): Unsubscribe {
    return this.#readings.add(listener);
  }

  onState(listener: (state: ScaleState) => void): Unsubscribe {
    return this.#states.add(listener);
  }

  async close(): Promise<void> {
    clearInterval(this.#watch);
    this.#polling?.stop();
    this.#readings.clear();
    this.#states.clear();
    await this.#keeper.close();
  }

  #onOpened(path: string): void {
    this.#earlierResyncs = this.#facts.resyncCount;
    this.#decoder = createLineDecoder(this.#parts.profile);
    this.#judgement = NO_JUDGEMENT;
    this.#held = null;
    const { failure, listeningSinceMs } = this.#facts;
    if (failure === null && listeningSinceMs !== null) return;
    this.#trial = failure?.kind === 'missing' || failure?.kind === 'other-device' ? NEW_TRIAL : null;
    this.#parts.log('info', 'scale port open', { path });
    const profile = { ...this.#parts.profile, path };
    const fresh = { failure: null, isOtherDevice: false, lastBytesAtMs: null, lastReading: null };
    this.#change({ ...fresh, profile, listeningSinceMs: performance.now() });
  }

  #onBytes(bytes: Uint8Array): void {
    const lastBytesAtMs = performance.now();
    this.#polling?.onBytes(withoutParity(bytes, this.#parts.profile.parity ?? 'none'));
    const frames = this.#decoder.push(bytes, this.#parts.clock.nowMs()).map((frame) => this.#hold(frame));
    const readings = frames.flatMap((frame) => (frame.kind === 'reading' ? [this.#judge(frame.reading)] : []));
    const resyncCount = this.#earlierResyncs + this.#decoder.resyncCount();
    const newest = this.#isOnTrial(frames, lastBytesAtMs) ? undefined : readings.at(-1);
    if (newest === undefined) return this.#change({ resyncCount, lastBytesAtMs });
    this.#keeper.isWorking();
    this.#change({ resyncCount, lastBytesAtMs, lastReading: { reading: newest, atMs: lastBytesAtMs } });
    for (const reading of readings) this.#readings.tell(reading);
  }

  #hold(frame: LineFrame): LineFrame {
    const { held, frame: told } = holdWeight(this.#held, frame);
    this.#held = held;
    return told;
  }

  #judge(reading: ScaleReading): ScaleReading {
    const judged = judgeReading(this.#judgement, reading, this.#parts.profile);
    this.#judgement = judged.judgement;
    return judged.reading;
  }

  #onFailure(failure: LineFailure): void {
    if (this.#facts.failure?.kind !== failure.kind) {
      this.#parts.log('warn', `scale port ${failure.kind}`, { path: this.#parts.profile.path, reason: failure.reason });
    }
    this.#trial = null;
    this.#change({ failure, isOtherDevice: false, lastReading: null });
  }

  /** A line that was plugged in again gives no weight before it has shown that it is the scale's. */
  #isOnTrial(frames: readonly LineFrame[], atMs: number): boolean {
    if (this.#trial === null) return false;
    const readings = frames.filter(({ kind }) => kind === 'reading').length;
    this.#trial = hearOnTrial(this.#trial, { readings, refused: frames.length - readings, atMs });
    this.#judgeTrial(atMs);
    return this.#trial !== null;
  }

  #judgeTrial(nowMs: number): void {
    if (this.#trial === null) return;
    const verdict = trialVerdict(this.#trial, nowMs);
    if (verdict === 'passed') this.#trial = null;
    if (verdict === 'waiting' || this.#facts.isOtherDevice === (verdict === 'failed')) return;
    this.#facts = { ...this.#facts, isOtherDevice: verdict === 'failed' };
  }

  #onWatch(): void {
    this.#judgeTrial(performance.now());
    this.#change({});
    const { lastBytesAtMs, listeningSinceMs, failure } = this.#facts;
    const nowMs = performance.now();
    const silentSinceMs = lastBytesAtMs ?? listeningSinceMs;
    if (failure !== null || silentSinceMs === null || nowMs - silentSinceMs < EXAMINE_SILENCE_AFTER_MS) return;
    if (nowMs - this.#examinedAtMs < EXAMINE_SILENCE_EVERY_MS) return;
    this.#examinedAtMs = nowMs;
    this.#keeper.examineSilence(silentSinceMs);
  }

  #change(facts: Partial<LineFacts>): void {
    this.#facts = { ...this.#facts, ...facts };
    const state = this.state();
    const announcement = state.kind === 'no-signal' && state.isGarbled ? 'garbled' : state.kind;
    if (announcement === this.#announced) return;
    this.#announced = announcement;
    this.#states.tell(state);
  }
}

function pollingOf(profile: ScaleProfile, send: (bytes: Uint8Array) => void): Polling | null {
  const steps = SCALE_PROTOCOLS[profile.protocol].poll;
  if (profile.poll === undefined || steps === undefined) return null;
  return startPolling(steps, profile.poll.everyMs, (bytes) => send(withParity(bytes, profile.parity ?? 'none')));
}
