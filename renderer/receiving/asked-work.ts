import type { BenchView, ScanOutcome } from '../../shared/protocol/bench-view.ts';

/** What of the open work somebody wants to see: what should lie on a shelf (null: everything), or the totes. */
export type AskedWork =
  | { readonly tab: 'list'; readonly shelf: string | null }
  | {
      readonly tab: 'totes';
      /** The tote whose code was scanned, in use or not. */
      readonly code: string | null;
    };

/**
 * What a scan wants to see besides the bench; null for most of them. With a parcel on the bench the band says which tote
 * it was: nobody is taken away from the work.
 */
export function workAskedBy(outcome: ScanOutcome, { case: view }: Pick<BenchView, 'case'>): AskedWork | null {
  if (outcome.kind === 'shelf') return { tab: 'list', shelf: outcome.shelf };
  return outcome.kind === 'tote' && view === null ? { tab: 'totes', code: outcome.code } : null;
}
