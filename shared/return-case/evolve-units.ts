import type { CaseEvent, CaseEventData } from './events.ts';
import { putById } from './put-by-id.ts';
import type { CaseState, EventOrigin, Unit } from './state.ts';

/** The events about one physical unit. */
export type UnitEvent = Extract<
  CaseEvent,
  { type: 'UnitInspected' | 'LegStated' | 'DispositionDecided' | 'UnitLabelled' }
>;

/** What an event says of a unit. Total, like `evolve`, of which it is a part. */
export function evolveUnits(state: CaseState, event: UnitEvent, origin: EventOrigin): CaseState {
  switch (event.type) {
    case 'UnitInspected':
      return inspected(state, event.data, origin);
    case 'LegStated': {
      const { unitId, ...leg } = event.data;
      return changeUnit(state, unitId, (unit) => ({ ...unit, leg }));
    }
    case 'DispositionDecided': {
      const { unitId, disposition, place } = event.data;
      return changeUnit(state, unitId, (unit) => ({ ...unit, disposition, place, decided: origin }));
    }
    case 'UnitLabelled':
      return changeUnit(state, event.data.unitId, (unit) => ({ ...unit, lpn: event.data.lpn }));
  }
}

/** A unit beyond the count of its line, as after merging two benches, is not there. */
function inspected(state: CaseState, data: CaseEventData<'UnitInspected'>, origin: EventOrigin): CaseState {
  const line = state.lines.find(({ lineId }) => lineId === data.lineId);
  if (!line || data.ordinal > (line.counted ?? line.expected)) return state;
  const before = state.units.find((unit) => unit.unitId === data.unitId);
  const kept = { lpn: before?.lpn ?? null, leg: before?.leg ?? null };
  const unit: Unit = { ...data, ...kept, disposition: null, place: null, decided: null, inspected: origin };
  return { ...state, units: putById(state.units, 'unitId', unit) };
}

function changeUnit(state: CaseState, unitId: string, change: (unit: Unit) => Unit): CaseState {
  return { ...state, units: state.units.map((unit) => (unit.unitId === unitId ? change(unit) : unit)) };
}
