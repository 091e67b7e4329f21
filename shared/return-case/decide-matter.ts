import { matterRules, mayHaveAmount, wantsAmount, wantsWaybill } from '../domain/matter.ts';
import { accepted, refused } from '../domain/result.ts';
import type { MatterCommand } from './commands-matter.ts';
import type { Decision } from './decide.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';
import { isWithoutParcel, paidMinorOf } from './without-parcel.ts';

type Of<Type extends MatterCommand['type']> = Extract<MatterCommand, { type: Type }>;

/** Opens a case that no parcel belongs to: one step, so that one undo takes it back. */
export function openWithoutParcel(state: CaseState, { opened, stated, dueOn }: Of<'OpenWithoutParcel'>): Decision {
  if (state.opened) return refused({ kind: 'case-already-open', caseId: opened.caseId });
  const due: CaseEvent[] =
    dueOn === null
      ? []
      : [{ type: 'UrgencySet', data: { urgency: opened.terms.isPriority ? 'priority' : 'normal', dueOn } }];
  return accepted([{ type: 'CaseOpened', data: opened }, { type: 'NoParcelStated', data: stated }, ...due]);
}

/** What is said and shown about a matter, and what it comes to. */
export function decideMatter(state: CaseState, command: Exclude<MatterCommand, Of<'OpenWithoutParcel'>>): Decision {
  if (state.matter === null) return refused({ kind: 'case-has-parcel' });
  switch (command.type) {
    case 'NoteDeclaredWeight':
      return accepted([{ type: 'DeclaredWeightNoted', data: command.declared }]);
    case 'AttachEvidence':
      return attachEvidence(state, command);
    case 'NoteDeliveryNote':
      return noteDeliveryNote(state, command);
    case 'SettleMatter':
      return settleMatter(state, command);
  }
}

/** The same file is attached once, whatever it is called. */
function attachEvidence(state: CaseState, { evidence }: Of<'AttachEvidence'>): Decision {
  const isThere = state.evidence.some(({ sha256 }) => sha256 === evidence.sha256);
  return accepted(isThere ? [] : [{ type: 'EvidenceAttached', data: evidence }]);
}

/** S27: what is not on the delivery note was never sent, and is sent now; what is on it went missing on the way. */
function noteDeliveryNote(state: CaseState, { lineId, onDeliveryNote }: Of<'NoteDeliveryNote'>): Decision {
  if (!state.lines.some((line) => line.lineId === lineId)) return refused({ kind: 'line-not-in-case', lineId });
  const cause = onDeliveryNote ? 'too-few' : 'under-packed';
  const outcome = onDeliveryNote ? null : 'resupply';
  return accepted([{ type: 'ShortageStated', data: { lineId, cause, onDeliveryNote, outcome } }]);
}

/** S75, S77, S78, S06: what the matter comes to. A parcel that arrived meanwhile takes it from here. */
function settleMatter(state: CaseState, { settled, keepsMinor, freight }: Of<'SettleMatter'>): Decision {
  const { matter } = state;
  if (matter === null || !isWithoutParcel(state)) return refused({ kind: 'case-has-parcel' });
  const { outcome, amountMinor, currency } = settled;
  if (!matterRules(matter.matter).outcomes.includes(outcome)) {
    return refused({ kind: 'outcome-not-possible', matter: matter.matter, outcome });
  }
  const missing = [
    ...(wantsAmount(outcome) && (amountMinor === null || currency === null) ? ['amount'] : []),
    ...(wantsWaybill(outcome) && settled.trackingNumber === null ? ['tracking-number'] : []),
    ...(wantsWaybill(outcome) && (freight?.payer ?? null) === null ? ['payer'] : []),
  ];
  if (missing.length > 0) return refused({ kind: 'settlement-incomplete', missing });
  if ((amountMinor === null) !== (currency === null) || (amountMinor !== null && !mayHaveAmount(outcome))) {
    return refused({ kind: 'amount-without-currency' });
  }
  const wrong = sumFault(state, settled, keepsMinor);
  if (wrong) return refused(wrong);
  const shipped: CaseEvent[] = freight === null ? [] : [{ type: 'FreightRecorded', data: freight }];
  return accepted([{ type: 'MatterSettled', data: settled }, ...shipped]);
}

/**
 * S109: a partial refund is entered as what the seller keeps, so the two numbers are easily swapped. Both are asked
 * for, and they must add up to what was paid.
 */
function sumFault(
  state: CaseState,
  { amountMinor, currency, paidMinor }: Of<'SettleMatter'>['settled'],
  keepsMinor: number | null,
) {
  if (amountMinor === null || currency === null) return null;
  const paid = paidMinor ?? paidMinorOf({ ...state, settled: null }, currency);
  const isTooMuch = paid !== null && amountMinor > paid;
  const isUneven = keepsMinor !== null && (paid === null || amountMinor + keepsMinor !== paid);
  return isTooMuch || isUneven
    ? { kind: 'amounts-do-not-add-up' as const, paidMinor: paid, amountMinor, keepsMinor }
    : null;
}
