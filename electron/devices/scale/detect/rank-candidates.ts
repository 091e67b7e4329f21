import { type LineParity, withoutParity } from '../../../../shared/domain/line-parity.ts';
import type { ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';
import { ALL_SCALE_PROTOCOLS } from '../protocols.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';
import { type Explanation, explainBytes } from './explain-bytes.ts';
import { guessParity } from './guess-parity.ts';
import { isStabilityImplied, isStableWhileMoving } from './stable-while-moving.ts';
import { isSameMeaning, scoreOf, specificity } from './score-explanation.ts';

/** A family of scales and how well it explains what was heard at one speed. */
export interface RankedCandidate {
  readonly protocol: ScaleProtocol;
  readonly parity: LineParity;
  readonly explanation: Explanation;
  readonly score: number;
  /** 0 to 1. */
  readonly explainedShare: number;
}

export interface Ranking {
  /** `recognised` names the first candidate; `unsure` offers one or two; `none` claims nothing. */
  readonly verdict: 'recognised' | 'unsure' | 'none';
  /** The first candidate would know motion by a mark that has not come yet: something should be put on the scale. */
  readonly isMotionUnseen: boolean;
  /** Best first: families that read the same frames as the first one and say less are left out. */
  readonly candidates: readonly RankedCandidate[];
  /** Whether any family read anything at all, so that listening on is worth the time. */
  readonly hasReadings: boolean;
  /** Families whose words these bytes are, although none is a reading: they refuse a request they do not know. */
  readonly speakers: readonly ScaleProtocolId[];
}

const FEWEST_FRAMES_IN_A_ROW = 3;
const LEAST_EXPLAINED_SHARE = 0.95;
/** A rival with this share of the best score makes a person choose (devices.md 3.3). */
const RIVAL_SHARE = 0.6;
/** What is said of bytes before anything can be. */
export const NO_RANKING: Ranking = {
  verdict: 'none',
  isMotionUnseen: false,
  candidates: [],
  hasReadings: false,
  speakers: [],
};

/**
 * What speaks in these bytes, which came in one piece at one speed with 8 data bits and no parity (devices.md 3.3).
 * `parity` is guessed when it is not known; fewer than 24 bytes then say nothing. `atFrameStart`: the first byte
 * answers a request.
 */
export function rankCandidates(
  bytes: Uint8Array,
  { parity, atFrameStart = false }: { readonly parity?: LineParity; readonly atFrameStart?: boolean } = {},
): Ranking {
  const guessed = parity ?? guessParity(bytes);
  if (guessed === null) return NO_RANKING;
  const sevenBits = withoutParity(bytes, guessed);
  const all = ALL_SCALE_PROTOCOLS.filter(({ isHid }) => isHid !== true).map((protocol) =>
    protocol.isEightBit === true
      ? candidateOf(protocol, 'none', explainBytes(bytes, protocol, atFrameStart))
      : candidateOf(protocol, guessed, explainBytes(sevenBits, protocol, atFrameStart)),
  );
  const hasReadings = all.some(({ explanation }) => explanation.readings.length > 0);
  const speakers = all.filter(speaksOnly).map(({ protocol }) => protocol.id);
  const decided = decide(all);
  const isMotionUnseen = decided.candidates.slice(0, 1).some((one) => isStabilityImplied(one.explanation.readings));
  return { ...decided, isMotionUnseen, hasReadings, speakers };
}

function candidateOf(protocol: ScaleProtocol, parity: LineParity, explanation: Explanation): RankedCandidate {
  const { explainedBytes, unexplainedBytes } = explanation;
  const explainedShare = explainedBytes === 0 ? 0 : explainedBytes / (explainedBytes + unexplainedBytes);
  return { protocol, parity, explanation, score: scoreOf(explanation, protocol), explainedShare };
}

function decide(all: readonly RankedCandidate[]): Pick<Ranking, 'verdict' | 'candidates'> {
  const fitting = all.filter(isFitting);
  // The parser for lines of any make reads what every family of text lines sends: it stands in only where none fits.
  const specific = fitting.filter((one) => !isGeneric(one));
  const [leader] = (specific.length > 0 ? specific : fitting).toSorted((a, b) => b.score - a.score);
  if (leader === undefined) return { verdict: 'none', candidates: [] };
  const pool = specific.length > 0 ? specific : fitting;
  const [best = leader] = pool.filter((one) => one === leader || isSameMeaning(one, leader)).toSorted(bySpecificity);
  const [rival] = pool
    .filter((one) => one !== best && !isSameMeaning(one, best) && one.score >= RIVAL_SHARE * leader.score)
    .toSorted((a, b) => b.score - a.score);
  if (rival !== undefined) return { verdict: 'unsure', candidates: [best, rival] };
  return { verdict: best.score > 0 ? 'recognised' : 'unsure', candidates: [best] };
}

function speaksOnly({ explanation, explainedShare }: RankedCandidate): boolean {
  return explanation.readings.length === 0 && explainedShare >= LEAST_EXPLAINED_SHARE;
}

function isFitting({ explanation, explainedShare }: RankedCandidate): boolean {
  return (
    explanation.longestRun >= FEWEST_FRAMES_IN_A_ROW &&
    explainedShare >= LEAST_EXPLAINED_SHARE &&
    !isStableWhileMoving(explanation.readings)
  );
}

const isGeneric = ({ protocol }: RankedCandidate): boolean => protocol.id.startsWith('generic');

function bySpecificity(a: RankedCandidate, b: RankedCandidate): number {
  return specificity(b) - specificity(a);
}
