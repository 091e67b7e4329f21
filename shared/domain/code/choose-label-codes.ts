import type { Candidate } from './candidate.ts';
import { placeOf } from './ranked-candidates.ts';
import { recogniseCode } from './recognise-code.ts';

/** Which of a label's codes names the parcel, and what the others are for. */
interface LabelCodes {
  /** The code as it was read, and the parcel number in it; null when none of them names a parcel. */
  readonly parcel: { readonly raw: string; readonly number: string } | null;
  readonly others: readonly string[];
  readonly why: 'check-digit' | 'prefix' | 'logistic-unit' | 'nothing-names-a-parcel';
}

/**
 * Tells the codes of one label apart (devices.md 5.4): a carrier's number with a prefix or a check digit that holds
 * comes before a logistic unit's number; among equals the carriers this site receives come first, in its order; of two
 * that say the same number the shorter is taken. A routing code, goods and our own labels never name the parcel.
 */
export function chooseLabelCodes(codes: readonly string[], preferredCarriers: readonly string[] = []): LabelCodes {
  const named = codes.flatMap((raw) => {
    const code = recogniseCode(raw, preferredCarriers);
    const [best] = code.ok ? code.value.candidates : [];
    const why = best === undefined ? null : reason(best);
    if (why === null || best === undefined) return [];
    return [{ raw, number: best.value, why, place: placeOf(best.carrier, preferredCarriers) }];
  });
  const [chosen] = named.toSorted(
    (a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why) || a.place - b.place || a.raw.length - b.raw.length,
  );
  const others = codes.filter((raw) => raw !== chosen?.raw);
  if (chosen === undefined) return { parcel: null, others, why: 'nothing-names-a-parcel' };
  return { parcel: { raw: chosen.raw, number: chosen.number }, others, why: chosen.why };
}

const ORDER: readonly LabelCodes['why'][] = ['check-digit', 'prefix', 'logistic-unit'];

/** A misprinted number of a carrier's own form is still the label's parcel number. */
function reason({ kind, check }: Candidate): LabelCodes['why'] | null {
  if (kind === 'sscc' && check === 'ok') return 'logistic-unit';
  if (kind !== 'tracking') return null;
  return check === 'ok' ? 'check-digit' : 'prefix';
}
