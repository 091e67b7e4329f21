import type { Question } from './question.ts';

/**
 * Why a command cannot be accepted, as facts. The screen says each in the reader's language (`error.<kind>` in the
 * catalogue: what was read, why it is refused, what to do); programs match on `kind`.
 */
export type Refusal =
  | { readonly kind: 'case-not-found'; readonly caseId: string }
  | { readonly kind: 'case-already-open'; readonly caseId: string }
  | { readonly kind: 'case-closed'; readonly closedAtMs: number }
  | { readonly kind: 'case-not-closed' }
  | { readonly kind: 'case-linked'; readonly into: string }
  | { readonly kind: 'case-parked' }
  | { readonly kind: 'case-read-only' }
  | { readonly kind: 'case-in-conflict'; readonly heads: readonly string[] }
  | { readonly kind: 'case-not-in-conflict' }
  | { readonly kind: 'parcel-not-in-case'; readonly parcelId: string }
  | { readonly kind: 'parcel-already-received'; readonly parcelId: string }
  | { readonly kind: 'parcel-already-weighed'; readonly grossMg: number }
  | { readonly kind: 'weighing-not-in-case' }
  | { readonly kind: 'weight-not-explained' }
  | { readonly kind: 'packaging-too-heavy'; readonly massMg: number; readonly grossMg: number }
  | { readonly kind: 'no-parcel-under-way' }
  | { readonly kind: 'line-not-in-case'; readonly lineId: string }
  | { readonly kind: 'line-not-short'; readonly lineId: string }
  | { readonly kind: 'unexpected-not-in-case'; readonly unexpectedId: string }
  | {
      readonly kind: 'carton-not-of-line';
      readonly lineId: string;
      readonly carton: number;
      readonly cartonsPerUnit: number;
    }
  | { readonly kind: 'restock-excluded'; readonly ruleId: string }
  | { readonly kind: 'unit-not-in-case'; readonly unitId: string }
  | { readonly kind: 'unit-not-counted'; readonly lineId: string; readonly ordinal: number; readonly counted: number }
  | { readonly kind: 'unit-not-inspected' }
  | { readonly kind: 'unit-not-damaged'; readonly grade: string }
  | {
      readonly kind: 'more-than-expected';
      readonly lineId: string;
      readonly expected: number;
      readonly counted: number;
    }
  | { readonly kind: 'defect-without-damage-grade'; readonly grade: string }
  | { readonly kind: 'certificate-incomplete'; readonly missing: readonly string[] }
  | { readonly kind: 'open-questions'; readonly questions: readonly Question[] }
  | { readonly kind: 'case-identified' }
  | { readonly kind: 'hold-needed' }
  | { readonly kind: 'parcel-not-empty'; readonly counted: number }
  | { readonly kind: 'parcel-already-opened'; readonly parcelId: string }
  | { readonly kind: 'parcel-not-recalled' }
  | { readonly kind: 'rma-already-joined'; readonly rmaNumber: string }
  | { readonly kind: 'second-person-needed' }
  | { readonly kind: 'carrier-is-accepted' }
  | { readonly kind: 'sign-with-exception' }
  | { readonly kind: 'amount-without-currency' }
  | { readonly kind: 'case-has-parcel' }
  | { readonly kind: 'outcome-not-possible'; readonly matter: string; readonly outcome: string }
  | { readonly kind: 'settlement-incomplete'; readonly missing: readonly string[] }
  | {
      readonly kind: 'amounts-do-not-add-up';
      readonly paidMinor: number | null;
      readonly amountMinor: number;
      readonly keepsMinor: number | null;
    }
  | { readonly kind: 'shelf-unknown'; readonly shelf: string }
  | { readonly kind: 'flag-unknown'; readonly flag: string }
  | { readonly kind: 'supervisor-needed' }
  | { readonly kind: 'approval-not-open' }
  | { readonly kind: 'own-approval' }
  | { readonly kind: 'note-needed' }
  | { readonly kind: 'amount-swapped'; readonly amountMinor: number | null }
  | { readonly kind: 'amount-differs'; readonly amountMinor: number | null }
  | { readonly kind: 'nothing-to-undo' }
  | { readonly kind: 'not-latest-step'; readonly latestCommandId: string }
  | { readonly kind: 'undo-window-passed'; readonly passedAtMs: number };
