import { emptyBelowMg } from '../../shared/domain/weighing/pan.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';

/**
 * `no-mass`: the scale says nothing that could be compared. `empty`: something else lies on the pan. `put-on`: it is
 * empty. `take`: a load is coming to rest. `taken`: that load was taken as the check.
 */
export type CheckStage = 'no-mass' | 'empty' | 'put-on' | 'take' | 'taken';

/** A check of the scale under way, as the pan shows it. */
export interface CheckWatch {
  readonly stage: CheckStage;
  /** Whatever lay there before, it is off: what comes on now is meant as the known weight. */
  readonly wasEmpty: boolean;
  /** The mass at rest, and since when (time of the reading, ms). */
  readonly rest: { readonly massMg: number; readonly sinceMs: number } | null;
  /** Somebody asked for the reading: whatever comes to rest now is the check. */
  readonly isAsked: boolean;
}

export const FIRST_WATCH: CheckWatch = { stage: 'no-mass', wasEmpty: false, rest: null, isAsked: false };

/** So long a load rests before it is taken by itself: a hand that lets go and grips again is no finding about a scale. */
const REST_MS = 600;

/** What the pan has just done: a load has rested and wants to be taken as the check, or the one taken is off again. */
export type CheckMove = 'rested' | 'taken-off' | null;

export interface CheckSight {
  readonly watch: CheckWatch;
  readonly move: CheckMove;
}

/** Looks at the pan once more; times are those of the readings. */
export function watchCheck(before: CheckWatch, scale: ScaleState | null, nominalMg: number): CheckSight {
  const pan = panOf(scale, nominalMg);
  if (pan === null) return stay({ ...before, stage: before.stage === 'taken' ? 'taken' : 'no-mass', rest: null });
  if (pan.isEmpty) {
    const move = before.stage === 'taken' ? 'taken-off' : null;
    return { watch: { stage: 'put-on', wasEmpty: true, rest: null, isAsked: false }, move };
  }
  if (before.stage === 'taken') return stay(before);
  if (!isMeant(before, pan.massMg, nominalMg)) return stay({ ...before, stage: 'empty', rest: null });
  const rest = restOf(before, pan);
  const hasRested = rest !== null && pan.atMs - rest.sinceMs >= REST_MS;
  // What weighs not half as much is rather something else that was put down: it is taken when somebody asks.
  const isTaken = hasRested && (before.isAsked || pan.massMg >= nominalMg / 2);
  return { watch: { ...before, stage: 'take', rest }, move: isTaken ? 'rested' : null };
}

/** The check was taken: the same load is not taken twice by itself. */
export function withTaken(watch: CheckWatch): CheckWatch {
  return { ...watch, stage: 'taken', rest: null, isAsked: false };
}

const stay = (watch: CheckWatch): CheckSight => ({ watch, move: null });

interface Pan {
  readonly massMg: number;
  readonly isStable: boolean;
  readonly isEmpty: boolean;
  readonly atMs: number;
}

/** Null while the scale is silent, out of range, or shows a net weight: none of these says how right it is. */
function panOf(scale: ScaleState | null, nominalMg: number): Pan | null {
  if (scale?.kind !== 'live') return null;
  const { massMg, divisionMg, stable, net, status, receivedAtMs: atMs } = scale.reading;
  if (status !== 'ok' || massMg === null || net === true) return null;
  const isStable = stable === true;
  // A known weight may be lighter than what counts as an empty pan.
  const emptyMg = Math.min(emptyBelowMg(divisionMg), nominalMg / 2);
  return { massMg, isStable, isEmpty: isStable && massMg < emptyMg, atMs };
}

/** On a pan that was never seen empty, only what weighs about as much as it should is the known weight, and no parcel. */
function isMeant({ wasEmpty }: CheckWatch, massMg: number, nominalMg: number): boolean {
  return wasEmpty || Math.abs(massMg - nominalMg) <= nominalMg / 10;
}

function restOf({ rest }: CheckWatch, { massMg, isStable, atMs }: Pan): CheckWatch['rest'] {
  if (!isStable) return null;
  return rest !== null && rest.massMg === massMg && rest.sinceMs <= atMs ? rest : { massMg, sinceMs: atMs };
}
