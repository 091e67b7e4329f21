import type { WeighedThing } from '../../shared/domain/weighing/weighed-thing.ts';
import type { CapturedWeight } from '../../shared/domain/weighing/weighing-state.ts';
import type { CaseCommand } from '../../shared/return-case/commands.ts';
import type { Parcel } from '../../shared/return-case/state.ts';
import { newId } from '../ids.ts';
import type { CaseWork } from './case-work.ts';
import type { StationDesk } from './station-desk.ts';
import { weightGrounds } from './weight-grounds.ts';

export type BindWeight = (
  captured: CapturedWeight,
  what: WeighedThing,
  scale: { readonly name: string; readonly protocol: string },
) => void;

/** Writes a captured weight down as what was put on the scale, in the name of whoever received the parcel. */
export function createBindWeight(parts: {
  readonly work: CaseWork;
  readonly station: Pick<StationDesk, 'state'>;
  readonly currentCaseId: () => string | null;
}): BindWeight {
  const { work, station, currentCaseId } = parts;
  return (captured, what, scale) => {
    const caseId = currentCaseId();
    const parcel = caseId && work.fold(caseId).state.parcels.find((other) => other.parcelId === captured.parcelId);
    if (!caseId || !parcel || (what === 'parcel' && parcel.weighing)) return;
    const { massMg: grossMg, divisionMg, unit, net, receivedAtMs: capturedAtMs, rawHex } = captured.reading;
    const grounds = weightGrounds(captured.reading, scale.name, station.state().scaleChecks);
    const frame = { divisionMg, unit, net, ...grounds, capturedAtMs, rawHex, trace: [...captured.trace] };
    const source = { kind: 'scale' as const, scaleName: scale.name, protocol: scale.protocol, ...frame };
    const worker = { commandId: newId(), actor: parcel.received.actor, roles: [] };
    work.apply(caseId, commandOf(what, { parcel, grossMg, source }), worker);
  };
}

type Source = Extract<CaseCommand, { type: 'WeighParcel' }>['source'];

function commandOf(
  what: WeighedThing,
  { parcel, grossMg, source }: { readonly parcel: Parcel; readonly grossMg: number; readonly source: Source },
): CaseCommand {
  const { parcelId } = parcel;
  switch (what) {
    case 'parcel':
      return { type: 'WeighParcel', weighingId: newId(), parcelId, grossMg, source };
    case 'packaging':
      return { type: 'WeighPackaging', parcelId, massMg: grossMg, source };
    case 'everything':
      return { type: 'WeighEverything', weighAllId: newId(), parcelId, grossMg, source };
  }
}
