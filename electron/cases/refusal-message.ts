import type { Refusal } from '../../shared/return-case/refusals.ts';

/** One sentence per refusal for programs and logs. Screens do not read it: they have `error.<kind>` in the catalogue. */
const SENTENCES: { readonly [Kind in Refusal['kind']]: string } = {
  'case-not-found': 'There is no such case: scan the parcel first.',
  'case-already-open': 'This case is open already: work on it, or receive a further parcel into it.',
  'case-closed': 'The case is closed: a supervisor can reopen it.',
  'case-not-closed': 'The case is not closed: there is nothing to reopen.',
  'case-linked': 'The case was joined to another one: work goes on there.',
  'case-parked': 'The case is parked: scan one of its codes to take it up again.',
  'case-read-only': 'The case holds events of a newer version: update this app before changing it.',
  'case-in-conflict': 'Two benches changed this case at the same time: a supervisor settles which changes stand.',
  'case-not-in-conflict': 'The case is not in conflict: there is nothing to settle.',
  'parcel-not-in-case': 'The parcel does not belong to this case: scan its label.',
  'parcel-already-received': 'The parcel was received already: the scan changes nothing.',
  'parcel-already-weighed': 'The parcel was weighed already: undo that weighing to weigh again.',
  'line-not-in-case': 'The line does not belong to this case: read the case again.',
  'unit-not-in-case': 'The unit does not belong to this case: inspect it first.',
  'unit-not-counted': 'The unit was not counted: count it before inspecting it.',
  'unit-not-inspected': 'The unit was not inspected: grade it first.',
  'unit-not-damaged': 'A certificate is for units graded C or D: change the grade or leave it.',
  'more-than-expected': 'More units than the line expects: count the others as not on the list.',
  'defect-without-damage-grade': 'A defect needs grade C or D: choose the grade first.',
  'certificate-incomplete': 'The certificate needs a defect, a stated cause and a photograph of the unit.',
  'open-questions': 'The case has open questions: answer them or park it.',
  'case-identified': 'The parcel has its return already: go on with that.',
  'hold-needed': 'Nobody knows this parcel yet: put it on a hold shelf, or say what it is.',
  'parcel-not-empty': 'Units of this parcel were counted: it is not empty. Count them as missing instead.',
  'parcel-already-opened': 'Units of this parcel were counted: it was taken in and cannot be turned away.',
  'parcel-not-recalled': 'The parcel was not called back: classify it as recalled first.',
  'rma-already-joined': 'This RMA belongs to the case already: nothing to join.',
  'second-person-needed': 'Two people are needed: a second person scans their own badge.',
  'carrier-is-accepted': 'This carrier is accepted: name another reason, or receive the parcel.',
  'sign-with-exception': 'Parcels of this carrier are not refused: sign with exception and receive it.',
  'amount-without-currency': 'An amount and its currency come together: give both or neither.',
  'shelf-unknown': 'There is no such shelf here: use one of the policy.',
  'flag-unknown': 'There is no such flag here: use one of the policy.',
  'approval-not-open':
    'Nobody waits for this approval: it was decided, or the case was taken up again. Read the list again.',
  'own-approval': 'Whoever asked for an approval cannot give it: ask another supervisor.',
  'note-needed': 'Say why it is not approved: a note of at least three characters.',
  'amount-swapped': 'This is the amount that is kept, not the one that is paid back: send the amount to pay back.',
  'amount-differs': 'The amount is not the one that waits for approval: read the list again and send that amount.',
  'supervisor-needed': 'Only a supervisor may do this: ask one to sign in.',
  'nothing-to-undo': 'There is nothing to take back.',
  'not-latest-step': 'Only the latest step can be taken back: undo the later ones first.',
  'undo-window-passed': 'The time to take this back has passed: a supervisor can reopen the case.',
};

export function refusalMessage({ kind }: Refusal): string {
  return SENTENCES[kind];
}
