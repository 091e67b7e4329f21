import { roundingOf } from '../domain/policy/weighing-terms.ts';
import { accepted, refused } from '../domain/result.ts';
import type { WeightCommand } from './commands-weights.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { ContentChange } from './events/weighing-events.ts';
import { missingSiblings } from './sibling-parcels.ts';
import type { CaseState, ReturnLine } from './state.ts';

type Of<Type extends WeightCommand['type']> = Extract<WeightCommand, { type: Type }>;

/** All but the certificate, which is made of a closed case too. */
type OpenWeightCommand = Exclude<WeightCommand, { type: 'CertifyWeight' }>;

/** What is said about the weights of an open case. */
export function decideWeights(state: CaseState, command: OpenWeightCommand, context: DecideContext): Decision {
  switch (command.type) {
    case 'ReadWaybillWeight':
      return readWaybill(state, command, context);
    case 'WeighPackaging':
      return weighPackaging(state, command);
    case 'WeighEverything': {
      const { type: _type, ...data } = command;
      return ofParcel(state, data.parcelId, { type: 'EverythingWeighed', data });
    }
    case 'ConfirmExplanation':
      return confirmExplanation(state, command);
    case 'EndSiblingsWait': {
      const { reason, note } = command;
      if (missingSiblings(state).length === 0) return refused({ kind: 'no-parcel-under-way' });
      if (reason === 'other' && note === null) return refused({ kind: 'note-needed' });
      return accepted([{ type: 'SiblingsWaitEnded', data: { reason, note } }]);
    }
  }
}

/** S25, with the carrier's rounding as the policy has it now: a later policy does not change what was read. */
function readWaybill(state: CaseState, command: Of<'ReadWaybillWeight'>, { policy }: DecideContext): Decision {
  const { parcelId, massMg } = command;
  const carrier = state.parcels.find((parcel) => parcel.parcelId === parcelId)?.carrier ?? null;
  const rounding = roundingOf(carrier, policy.weighing);
  return ofParcel(state, parcelId, { type: 'WaybillWeightRead', data: { parcelId, massMg, rounding } });
}

/** The packaging is lighter than the parcel it came off, or it was not the packaging alone. */
function weighPackaging(state: CaseState, { parcelId, massMg, source }: Of<'WeighPackaging'>): Decision {
  const grossMg = state.parcels.find((parcel) => parcel.parcelId === parcelId)?.weighing?.grossMg ?? null;
  if (grossMg !== null && massMg >= grossMg) return refused({ kind: 'packaging-too-heavy', massMg, grossMg });
  return ofParcel(state, parcelId, { type: 'PackagingWeighed', data: { parcelId, massMg, source } });
}

function ofParcel(state: CaseState, parcelId: string, event: CaseEvent): Decision {
  const isHere = state.parcels.some((parcel) => parcel.parcelId === parcelId);
  return isHere ? accepted([event]) : refused({ kind: 'parcel-not-in-case', parcelId });
}

/**
 * What an explanation says is counted, line by line: somebody has looked. A line of which it says nothing is here whole
 * unless it was counted otherwise already. Accessories are no count: their unit is looked at (S29).
 */
function confirmExplanation(state: CaseState, { weighingId, changes, newIds }: Of<'ConfirmExplanation'>): Decision {
  const isKnown = state.parcels.some(({ weighing }) => weighing?.weighingId === weighingId);
  if (!isKnown) return refused({ kind: 'weighing-not-in-case' });
  const stranger = changes.find(({ lineId }) => !state.lines.some((line) => line.lineId === lineId));
  if (stranger !== undefined) return refused({ kind: 'line-not-in-case', lineId: stranger.lineId });
  const units = changes.filter(({ accessory }) => accessory === null);
  const tooMany = units.find(({ lineId, sign, count }) => sign === 'missing' && count > expectedOf(state, lineId));
  if (tooMany !== undefined) {
    const { lineId, count: counted } = tooMany;
    return refused({ kind: 'more-than-expected', lineId, expected: expectedOf(state, lineId), counted });
  }
  return accepted([
    { type: 'ExplanationConfirmed', data: { weighingId, changes: [...changes] } },
    ...state.lines.flatMap((line) => countAs(line, units)),
    ...units.filter(({ sign }) => sign === 'extra').flatMap((change, at) => extraUnits(state, change, newIds[at])),
  ]);
}

const expectedOf = ({ lines }: CaseState, lineId: string): number =>
  lines.find((line) => line.lineId === lineId)?.expected ?? 0;

function countAs({ lineId, expected, counted: before }: ReturnLine, units: readonly ContentChange[]): CaseEvent[] {
  const missing = units.find((change) => change.lineId === lineId && change.sign === 'missing')?.count;
  if (missing === undefined && before !== null && before >= expected) return [];
  const counted = expected - (missing ?? 0);
  return counted === before ? [] : [{ type: 'ContentCounted', data: { lineId, counted, by: 'hand' } }];
}

function extraUnits(state: CaseState, { lineId, count }: ContentChange, unexpectedId: string | undefined): CaseEvent[] {
  const line = state.lines.find((other) => other.lineId === lineId);
  if (line === undefined || unexpectedId === undefined) return [];
  const { sku, gtin, name, nameZh, nameEs } = line;
  return [
    {
      type: 'UnexpectedContentCounted',
      data: { unexpectedId, sku, gtin, name, nameZh, nameEs, counted: count },
    },
  ];
}
