import type { CaseProgressView } from '../protocol/case-progress-view.ts';
import { freightLegs } from '../return-case/freight-expected.ts';
import type { CaseState, EventOrigin } from '../return-case/state.ts';
import { paidMinorOf } from '../return-case/without-parcel.ts';
import { type NameOf, personRef } from './person-ref.ts';

/** What is known around the goods of a case, for screens and programs. */
export function caseProgressView(state: CaseState, nameOf: NameOf): CaseProgressView {
  const { recallNote, outcomeNote, slip, shelf, holdNumber, flag, matter, eligibility } = state;
  const said = (origin: EventOrigin) => ({ by: personRef(origin.actor, nameOf), atMs: origin.occurredAtMs });
  const saying = <Data extends object>({ origin, ...data }: Data & { readonly origin: EventOrigin }) => ({
    ...data,
    ...said(origin),
  });
  return {
    recallNote,
    outcomeNote,
    slip: slip && {
      found: slip.found,
      hasDetails: slip.detailsRef !== null,
      phoneTail: slip.phoneTail,
      rmaWritten: slip.rmaWritten,
      orderWritten: slip.orderWritten,
    },
    valuables: state.valuables.map(({ witnessId, origin, ...found }) => ({
      ...found,
      witness: personRef(witnessId, nameOf),
      ...said(origin),
    })),
    freights: [...state.freights],
    freightLegs: [...freightLegs(state)],
    eligibility: eligibility && { verdict: eligibility.verdict, ruleIds: [...eligibility.ruleIds] },
    snapshots: state.snapshots.map(({ sha256, moment, origin }) => ({
      sha256,
      moment,
      takenAtMs: origin.occurredAtMs,
    })),
    shelf,
    holdNumber,
    identified: state.identified && {
      by: state.identified.by,
      reasons: [...state.identified.reasons],
      atMs: state.identified.origin.occurredAtMs,
    },
    flag,
    notes: state.notes.map(saying),
    urgency: urgencyOf(state),
    approvals: state.approvals.map(({ requested, decided, ...approval }) => ({
      ...approval,
      ...said(requested),
      decided: decided && saying(decided),
    })),
    reopenings: state.reopenings.map(({ reason, posted, origin }) => ({
      reason,
      postedFacts: posted.length,
      ...said(origin),
    })),
    matter,
    declaredWeight: state.declaredWeight && {
      declaredMg: state.declaredWeight.declaredMg,
      sha256: state.declaredWeight.sha256,
      isVerified: false,
    },
    evidence: state.evidence.map(saying),
    settled: state.settled && { ...saying(state.settled), ...sumsOf(state, state.settled) },
  };
}

/** S109: what was paid and what the seller keeps of it. */
function sumsOf(state: CaseState, { amountMinor, currency }: NonNullable<CaseState['settled']>) {
  const paidMinor = currency === null ? null : paidMinorOf(state, currency);
  const keepsMinor = paidMinor === null || amountMinor === null ? null : paidMinor - amountMinor;
  return { paidMinor, keepsMinor };
}

/** As a person said, else as the shop announced it (S89, S108). */
export function urgencyOf({ urgency, terms }: CaseState): CaseProgressView['urgency'] {
  if (urgency) return { urgency: urgency.urgency, dueOn: urgency.dueOn };
  return { urgency: terms.isPriority === true ? 'priority' : 'normal', dueOn: terms.dueOn };
}
