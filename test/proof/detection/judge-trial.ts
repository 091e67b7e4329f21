import type { ReadFrame } from '../../../electron/devices/scale/detect/explain-bytes.ts';
import type { RankedCandidate } from '../../../electron/devices/scale/detect/rank-candidates.ts';
import { isSameMeaning } from '../../../electron/devices/scale/detect/score-explanation.ts';
import { SCALE_PROTOCOLS } from '../../../electron/devices/scale/protocols.ts';
import type { ScaleProtocol } from '../../../electron/devices/scale/scale-protocol.ts';
import type { ListeningPhase } from '../../../shared/protocol/scale-listening.ts';
import type { Trial } from './trials.ts';

export interface TrialOutcome {
  readonly trial: Trial;
  /**
   * `right`: named, with speed and parity. `offered`: one of the at most two a person chooses from. `missed`: nothing
   * claimed. `wrong`: something else claimed.
   */
  readonly kind: 'right' | 'offered' | 'missed' | 'wrong';
  readonly tookMs: number;
  readonly said: string;
}

export type ClaimedFamily = Pick<RankedCandidate, 'protocol' | 'parity' | 'explanation'>;

/** What the bench says of the line when it has made up its mind. */
export interface Claim {
  readonly phase: ListeningPhase;
  readonly baudRate: number | null;
  readonly candidates: readonly ClaimedFamily[];
}

/** Compares what the bench says with what hangs there. */
export function judgeTrial(trial: Trial, claim: Claim): Pick<TrialOutcome, 'kind' | 'said'> {
  return { kind: kindOf(claim, trial), said: saidOf(claim) };
}

function kindOf(view: Claim, trial: Trial): TrialOutcome['kind'] {
  const isRight = (one: ClaimedFamily): boolean =>
    view.baudRate === trial.baudRate && one.parity === trial.parity && saysTheSame(one, trial);
  const [best] = view.candidates;
  if (view.phase === 'recognised' && best !== undefined) return isRight(best) ? 'right' : 'wrong';
  if (view.phase !== 'unsure') return 'missed';
  return view.candidates.some(isRight) ? 'offered' : 'wrong';
}

/**
 * Makers share layouts: a family is right, too, when it says of every frame that came what the true one says. While
 * something moves it must say as much of stability, no more.
 */
function saysTheSame({ protocol, explanation }: ClaimedFamily, trial: Trial): boolean {
  if (protocol.id === trial.protocol) return true;
  const truth = SCALE_PROTOCOLS[trial.protocol];
  const truly = { protocol: truth, explanation: { ...explanation, readings: meantBy(truth, explanation.readings) } };
  if (truly.explanation.readings.length < explanation.readings.length) return false;
  const isSure = explanation.readings.every(
    ({ meaning }, at) => meaning.stable === truly.explanation.readings[at]?.meaning.stable,
  );
  return isSameMeaning({ protocol, explanation }, truly) && (isSure || !trial.isMoving);
}

function meantBy(truth: ScaleProtocol, frames: readonly ReadFrame[]): ReadFrame[] {
  return frames.flatMap((frame) => {
    const meant = truth.decode(frame.bytes);
    return meant.kind === 'reading' ? [{ ...frame, meaning: meant.meaning }] : [];
  });
}

function saidOf({ phase, baudRate, candidates }: Claim): string {
  return `${phase} ${candidates.map(({ protocol, parity }) => `${protocol.id} ${baudRate} ${parity}`).join(' or ')}`;
}
