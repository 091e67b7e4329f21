import type { CaseEventData } from './events.ts';
import type { CaseRma, CaseState, EventOrigin, ReturnLine } from './state.ts';

type Line = CaseEventData<'CaseOpened'>['lines'][number];

/** The first opening stands; another bench's says nothing new. */
export function opened(state: CaseState, data: CaseEventData<'CaseOpened'>, origin: EventOrigin): CaseState {
  if (state.opened) return state;
  const { returnClass, rmaNumbers, orderNumber, lines, terms } = data;
  const rmas = rmaNumbers.map((rmaNumber): CaseRma => ({ rmaNumber, orderNumber }));
  const known = { ...state, status: 'open' as const, opened: data, openedBy: origin };
  return { ...known, returnClass, rmas, orderNumber, terms, lines: lines.map(asLine) };
}

/** Another return in the same parcel: its lines are added, those that are there already stay as they are (A8). */
export function joined(state: CaseState, data: CaseEventData<'RmaJoined'>): CaseState {
  const { rmaNumber, orderNumber, lines } = data;
  return { ...withRma(state, { rmaNumber, orderNumber }), lines: withLines(state.lines, lines) };
}

/** A parcel that nobody knew has its return now, and is a parcel like any other from here on. */
export function identified(state: CaseState, data: CaseEventData<'ReturnIdentified'>, origin: EventOrigin): CaseState {
  const { returnClass, rmaNumber, orderNumber, lines, terms, by, reasons } = data;
  const found = rmaNumber === null ? state : withRma(state, { rmaNumber, orderNumber });
  return {
    ...found,
    returnClass,
    orderNumber: state.orderNumber ?? orderNumber,
    terms,
    lines: withLines(state.lines, lines),
    parkedReason: state.status === 'parked' ? 'identified' : state.parkedReason,
    identified: { by, reasons, origin },
  };
}

function withRma(state: CaseState, rma: CaseRma): CaseState {
  if (state.rmas.some(({ rmaNumber }) => rmaNumber === rma.rmaNumber)) return state;
  return { ...state, rmas: [...state.rmas, rma] };
}

function withLines(before: readonly ReturnLine[], lines: readonly Line[]): readonly ReturnLine[] {
  const fresh = lines.filter(({ lineId }) => !before.some((line) => line.lineId === lineId));
  return [...before, ...fresh.map(asLine)];
}

const asLine = (line: Line): ReturnLine => ({ ...line, counted: null, cartons: [], shortage: null, serials: [] });
