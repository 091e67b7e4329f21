import { isDamagedGrade } from '../domain/grade.ts';
import type { CaseView, ConfirmationView, LineView, UndoView, UnitView } from '../protocol/case-view.ts';
import { confirmationOf } from '../return-case/confirmation.ts';
import type { DecideContext } from '../return-case/decide-context.ts';
import { undoableUntilMs } from '../return-case/decide-undo.ts';
import { expectedWeightOf } from '../return-case/expected-weight.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import { arrivalView } from './arrival-view.ts';
import type { CaseState, Parcel, ReturnLine, Unit } from '../return-case/state.ts';
import { lineEligibilities, type LineEligibility } from '../return-case/case-eligibility.ts';
import { caseProgressView } from './case-progress-view.ts';
import { caseGoods, lineGoods, unitProposal } from './goods-view.ts';
import { type NameOf, personRef } from './person-ref.ts';
import { weightCertificatesView } from './weight-certificates-view.ts';
import { weightView } from './weight-view.ts';

/** One case as screens and programs get it; null for a case whose every step was undone. */
export function caseViewOf(folded: FoldedCase, context: DecideContext, nameOf: NameOf): CaseView | null {
  const { state, caseId, history, isReadOnly, isInConflict } = folded;
  const { opened, openedBy, closed } = state;
  if (!opened || !openedBy) return null;
  const canChange = state.status === 'open' && !isReadOnly && !isInConflict;
  return {
    caseId,
    status: state.status,
    returnClass: state.returnClass,
    rmaNumbers: state.rmas.map(({ rmaNumber }) => rmaNumber),
    orderNumber: state.orderNumber,
    terms: state.terms,
    outbound: state.outbound,
    siblings: [...state.siblings],
    arrival: arrivalView(state, context.policy),
    progress: caseProgressView(state, nameOf),
    openedAtMs: openedBy.occurredAtMs,
    closedAtMs: closed?.origin.occurredAtMs ?? null,
    closedBy: closed ? personRef(closed.origin.actor, nameOf) : null,
    parkedReason: state.parkedReason,
    isReadOnly,
    isInConflict,
    heads: isInConflict ? [...history.heads] : [],
    parcels: state.parcels.map((parcel) => parcelView(parcel, nameOf)),
    lines: linesView(state, context),
    goods: caseGoods(state, context),
    unexpected: state.unexpected.map(({ nameZh = null, nameEs = null, ...content }) => ({
      ...content,
      nameZh,
      nameEs,
    })),
    photos: state.photos.map(({ photoId, sha256, slot, unitId, added }) => ({
      photoId,
      sha256,
      slot,
      unitId,
      addedAtMs: added.occurredAtMs,
    })),
    certificates: state.certificates.map(({ certificateId, number, unitId, issued }) => ({
      certificateId,
      number,
      unitId,
      issuedAtMs: issued.occurredAtMs,
    })),
    weightCertificates: weightCertificatesView(folded),
    weight: weightView(state, context),
    expectedWeight: expectedWeightOf(state, context.policy),
    confirmation: canChange ? confirmationView(state, context) : null,
    undo: isReadOnly || isInConflict ? null : undoView(state, context),
  };
}

function parcelView(parcel: Parcel, nameOf: NameOf) {
  const { parcelId, trackingNumber, carrier, outside, weighing, received, ...others } = parcel;
  const { waybill: _waybill, packaging: _packaging, weighAll: _weighAll, ...onArrival } = others;
  return {
    parcelId,
    trackingNumber,
    carrier,
    outside,
    receivedAtMs: received.occurredAtMs,
    receivedBy: personRef(received.actor, nameOf),
    weighing: weighing && {
      grossMg: weighing.grossMg,
      isManual: weighing.source.kind === 'manual',
      manualReason: weighing.source.kind === 'manual' ? weighing.source.reason : null,
      scaleName: weighing.source.kind === 'scale' ? weighing.source.scaleName : null,
      deviation: weighing.deviation,
      weighedAtMs: weighing.origin.occurredAtMs,
    },
    ...onArrival,
  };
}

function linesView(state: CaseState, context: DecideContext): LineView[] {
  const eligibilities = lineEligibilities(state, context.policy);
  return state.lines.map((line) => lineView(line, state, eligibilities, context));
}

function lineView(
  line: ReturnLine,
  state: CaseState,
  eligibilities: readonly LineEligibility[],
  context: DecideContext,
): LineView {
  const { expected, counted, category: _category, unitMassMg: _mass, serials: _serials, ...known } = line;
  const units = state.units.filter((unit) => unit.lineId === line.lineId).toSorted((a, b) => a.ordinal - b.ordinal);
  const defective = units.filter(({ grade }) => isDamagedGrade(grade)).length;
  return {
    ...known,
    attributes: [...line.attributes],
    accessories: [...line.accessories],
    soldSerials: [...line.soldSerials],
    cartons: [...line.cartons],
    expected,
    counted,
    good: Math.max(0, (counted ?? 0) - defective),
    defective,
    missing: counted === null ? 0 : expected - counted,
    goods: lineGoods(line, state, eligibilities),
    units: units.map((unit) => unitView(unit, state, context)),
  };
}

function unitView(unit: Unit, state: CaseState, context: DecideContext): UnitView {
  const { inspected: _origin, decided: _decided, ...known } = unit;
  return {
    ...known,
    defects: [...unit.defects],
    missingAccessories: [...unit.missingAccessories],
    ruledOut: [...unit.ruledOut],
    proposed: unitProposal(unit, state, context),
  };
}

function confirmationView(state: CaseState, context: DecideContext): ConfirmationView {
  const { questions, records } = confirmationOf(state, context);
  const dispositions = new Map<string, ConfirmationView['records']['dispositions'][number]>();
  const view = { outsideIntact: 0, unitsHere: 0, unitsGradeA: 0, unitsSealed: 0 };
  for (const { type, data } of records) {
    if (type === 'OuterPackagingRecorded') view.outsideIntact += 1;
    if (type === 'ContentCounted') view.unitsHere += data.counted;
    if (type === 'UnitInspected') view.unitsGradeA += 1;
    if (type === 'UnitInspected' && data.isSealed === true) view.unitsSealed += 1;
    if (type !== 'DispositionDecided') continue;
    const { disposition, place } = data;
    const units = (dispositions.get(`${disposition} ${place}`)?.units ?? 0) + 1;
    dispositions.set(`${disposition} ${place}`, { disposition, place, units });
  }
  return { questions: [...questions], records: { ...view, dispositions: [...dispositions.values()] } };
}

/** What names a step that recorded several events at once: the one a person would call it by. */
const STEP_NAMES = [
  'CaseClosed',
  'CaseParked',
  'CaseOpened',
  'ParcelReceived',
  'ParcelWeighed',
  'UnitInspected',
  'CertificateIssued',
] as const;

function undoView(state: CaseState, context: DecideContext): UndoView | null {
  const step = state.steps.at(-1);
  if (!step) return null;
  const untilMs = undoableUntilMs(step, state, context.policy);
  if (untilMs !== null && context.nowMs >= untilMs) return null;
  const name = STEP_NAMES.find((type) => step.types.includes(type)) ?? step.types[0] ?? 'CaseOpened';
  return { commandId: step.commandId, step: name, untilMs };
}
