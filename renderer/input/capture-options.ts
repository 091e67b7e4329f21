import type { KeyboardScanner } from '../../shared/domain/keyboard-scanner.ts';
import { DEFAULT_WEDGE_OPTIONS, type WedgeOptions } from './wedge.ts';

/** What the capture layer knows of the keyboard scanners of this bench. */
export interface CaptureOptions extends WedgeOptions {
  /** What they put in front of every code; it is no part of the code. */
  readonly prefixes: readonly string[];
  /** True when all of them end a code with a key: a code without one is a part of a code, and refused. */
  readonly isEndRequired: boolean;
}

/** Until somebody has had a scanner learned. */
export const UNLEARNED: CaptureOptions = { ...DEFAULT_WEDGE_OPTIONS, prefixes: [], isEndRequired: false };

/** Nobody's hand keeps four keys closer together than this, ms; above it a pace proves nothing (devices.md 4.2). */
const SLOWEST_PACE_MS = 60;
/** A scanner's pace wanders: its keys count as its own up to this many times its median gap. */
const PACE_MARGIN = 1.5;
/** What an end key makes of silence: no end of a code, only the sign that something is wrong. */
const MISSED_END_MS = 1_500;
/** Two codes are told apart by a pause of this many times the longest gap seen within one. */
const GAP_MARGIN = 3;

/**
 * The options that fit all scanners learned at this bench (devices.md 4.2): the pace of the slowest, every prefix, and
 * pauses as long as the most patient needs. Keys do not say which scanner they come from, so all are read alike.
 */
export function captureOptionsFor(scanners: readonly KeyboardScanner[]): CaptureOptions {
  const [first] = scanners;
  if (first === undefined) return UNLEARNED;
  const prefixes = [...new Set(scanners.map(({ prefix }) => prefix))].filter((prefix, _at, all) =>
    isFence(prefix, all),
  );
  const isEndRequired = scanners.every(({ endsWith }) => endsWith !== 'silence');
  return {
    ...UNLEARNED,
    maxGapMs: Math.max(UNLEARNED.maxGapMs, ...scanners.map(({ medianGapMs }) => paceFor(medianGapMs))),
    ...(isEndRequired
      ? { burstGapMs: MISSED_END_MS, burstSilenceMs: MISSED_END_MS }
      : { burstGapMs: Math.max(...scanners.map(gapFor)), burstSilenceMs: UNLEARNED.burstSilenceMs }),
    reads: first.reads,
    beginSigns: prefixes
      .map((prefix) => prefix.slice(0, 1))
      .filter(isSign)
      .join(''),
    prefixes,
    isEndRequired,
  };
}

const paceFor = (medianGapMs: number): number => Math.min(SLOWEST_PACE_MS, Math.ceil(PACE_MARGIN * medianGapMs));

const gapFor = ({ maxGapMs }: KeyboardScanner): number => Math.max(UNLEARNED.burstGapMs, GAP_MARGIN * maxGapMs);

/** Letters in front are taken off only where every scanner puts them there: another one's code may begin with them. */
const isFence = (prefix: string, all: readonly string[]): boolean =>
  prefix !== '' && (all.length === 1 || isSign(prefix.slice(0, 1)));

/** Letters and digits begin words and numbers that people type; a sign in front is a scanner's. */
const isSign = (character: string): boolean => !/[\p{L}\p{N}\s]/u.test(character);
