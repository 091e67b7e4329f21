import type { ClaimRefusal } from '../../shared/claim/claim-refusals.ts';

/** One sentence per refusal for programs and logs. Screens have `error.<kind>` in the catalogue. */
const SENTENCES: { readonly [Kind in ClaimRefusal['kind']]: string } = {
  'claim-exists': 'There is a claim of this type for this parcel already: change that one.',
  'claim-not-claimable': 'Nothing is claimed on a leg the site did not contract: add the claim by hand if it is right.',
  'claim-status-not-next': 'The claim cannot go from its status to that one: choose one of `next`.',
  'claim-fields-needed': 'The status needs more to be known: fill in the fields named in `fields`.',
  'claim-evidence-missing':
    'The carrier asks for photographs that are not there: say in `evidenceNote` why it goes without.',
  'claim-currency-fixed': 'The currency of a claim that was filed stays: take it back to draft first.',
  'claim-read-only': 'The claim holds events of a newer version: update this app before changing it.',
};

export function claimRefusalMessage({ kind }: ClaimRefusal): string {
  return SENTENCES[kind];
}
