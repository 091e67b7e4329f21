import { CANDIDATE_KINDS, SPECIFICITIES, type Candidate } from './candidate.ts';

/**
 * Likeliest first (devices.md 5.4): prefix with check, check, prefix, shape, length. Among equals the site's own
 * carriers come first, in the order it names them; `text`, which anything is, stands last.
 */
export function rankedCandidates(candidates: readonly Candidate[], preferredCarriers: readonly string[]): Candidate[] {
  const kinds = CANDIDATE_KINDS.length;
  const rank = ({ specificity, kind }: Candidate): number =>
    kind === 'text' ? Infinity : SPECIFICITIES.indexOf(specificity) * kinds + CANDIDATE_KINDS.indexOf(kind);
  return candidates.toSorted((a, b) => {
    // Not a difference: two infinities have none.
    if (rank(a) !== rank(b)) return rank(a) < rank(b) ? -1 : 1;
    return placeOf(a.carrier, preferredCarriers) - placeOf(b.carrier, preferredCarriers);
  });
}

/** Where a carrier stands in a site's order, 0 for the first; all others share the place behind the last. */
export function placeOf(carrier: string | null, preferredCarriers: readonly string[]): number {
  const place = carrier === null ? -1 : preferredCarriers.indexOf(carrier);
  return place === -1 ? preferredCarriers.length : place;
}
