import type { CaseEvent, CaseEventData } from './events.ts';
import { putById } from './put-by-id.ts';
import type { CaseState, ReturnLine } from './state.ts';

/** The events about what is in the parcel. */
export type ContentEvent = Extract<
  CaseEvent,
  {
    type:
      | 'ContentCounted'
      | 'CartonCounted'
      | 'UnexpectedContentCounted'
      | 'SubstitutionFound'
      | 'ShortageStated'
      | 'SerialRead';
  }
>;

/** What an event says of the contents. Total, like `evolve`, of which it is a part. */
export function evolveContents(state: CaseState, event: ContentEvent): CaseState {
  switch (event.type) {
    case 'ContentCounted':
      return counted(state, event.data.lineId, event.data.counted);
    case 'CartonCounted':
      return cartonCounted(state, event.data);
    case 'UnexpectedContentCounted':
      return unexpectedCounted(state, event.data);
    case 'SubstitutionFound':
      return substituted(state, event.data);
    case 'ShortageStated':
      return changeLine(state, event.data.lineId, (line) => ({ ...line, shortage: shortageOf(event.data) }));
    case 'SerialRead':
      return serialRead(state, event.data);
  }
}

function serialRead(state: CaseState, { lineId, ...read }: CaseEventData<'SerialRead'>): CaseState {
  return changeLine(state, lineId, (line) => {
    const others = line.serials.filter(({ ordinal }) => ordinal !== read.ordinal);
    return { ...line, serials: [...others, read].toSorted((a, b) => a.ordinal - b.ordinal) };
  });
}

/**
 * `decide` never counts above what a line expects, but a bench that expected more may have: here the line is full
 * then, so that expected = good + defective + missing holds whatever benches are merged.
 */
function counted(state: CaseState, lineId: string, count: number): CaseState {
  const units = state.units.filter((unit) => unit.lineId !== lineId || unit.ordinal <= count);
  const changed = changeLine(state, lineId, (line) => ({ ...line, counted: Math.min(count, line.expected) }));
  return { ...changed, units };
}

/** A unit is whole when each of its cartons is here, so the rarest carton says how many units are. */
function cartonCounted(
  state: CaseState,
  { lineId, carton, counted: count }: CaseEventData<'CartonCounted'>,
): CaseState {
  const line = state.lines.find((other) => other.lineId === lineId);
  if (!line || carton > line.cartonsPerUnit) return state;
  const others = line.cartons.filter((other) => other.carton !== carton);
  const cartons = [...others, { carton, counted: count }].toSorted((a, b) => a.carton - b.carton);
  const whole = cartons.length < line.cartonsPerUnit ? 0 : Math.min(...cartons.map((other) => other.counted));
  return changeLine(counted(state, lineId, whole), lineId, (changed) => ({ ...changed, cartons }));
}

/** Counting it again keeps what it was found to stand for. */
function unexpectedCounted(state: CaseState, data: CaseEventData<'UnexpectedContentCounted'>): CaseState {
  const before = state.unexpected.find(({ unexpectedId }) => unexpectedId === data.unexpectedId);
  const content = { ...data, insteadOfLineId: before?.insteadOfLineId ?? null };
  return { ...state, unexpected: putById(state.unexpected, 'unexpectedId', content) };
}

function substituted(state: CaseState, { unexpectedId, lineId }: CaseEventData<'SubstitutionFound'>): CaseState {
  const unexpected = state.unexpected.map((content) =>
    content.unexpectedId === unexpectedId ? { ...content, insteadOfLineId: lineId } : content,
  );
  return { ...state, unexpected };
}

function shortageOf({ lineId: _id, ...shortage }: CaseEventData<'ShortageStated'>): ReturnLine['shortage'] {
  return shortage;
}

function changeLine(state: CaseState, lineId: string, change: (line: ReturnLine) => ReturnLine): CaseState {
  return { ...state, lines: state.lines.map((line) => (line.lineId === lineId ? change(line) : line)) };
}
