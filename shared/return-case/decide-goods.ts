import { accepted, refused } from '../domain/result.ts';
import type { GoodsCommand } from './commands-goods.ts';
import type { Decision } from './decide.ts';
import type { CaseEvent } from './events.ts';
import { cartonsOf, cartonsOfWhole } from './line-cartons.ts';
import type { CaseState, ReturnLine } from './state.ts';

/** Decides what is said about the goods besides counting and grading. Saying again what is so records nothing. */
export function decideGoods(state: CaseState, command: GoodsCommand): Decision {
  switch (command.type) {
    case 'CountAll':
      return countAll(state);
    case 'CountRestMissing':
      return countRestMissing(state);
    case 'CountCarton':
      return countCarton(state, command);
    case 'FindSubstitution':
      return findSubstitution(state, command);
    case 'StateShortage':
      return stateShortage(state, command);
    case 'ReadSerial':
      return readSerial(state, command);
    case 'StateLeg':
      return stateLeg(state, command);
    case 'PlaceOuterMarks':
    case 'NoteHandlingMark':
    case 'RetainPackaging':
      return aboutParcel(state, command);
  }
}

type Of<Type extends GoodsCommand['type']> = Extract<GoodsCommand, { type: Type }>;

function countAll({ lines }: CaseState): Decision {
  return accepted(
    lines
      .filter((line) => line.counted !== line.expected || (cartonsOf(line)?.isPartial ?? false))
      .flatMap((line): CaseEvent[] => {
        const { lineId, expected } = line;
        return [
          ...cartonsOfWhole(line, expected),
          { type: 'ContentCounted', data: { lineId, counted: expected, by: 'hand' } },
        ];
      }),
  );
}

/** U16: what was there has been counted, so what nobody counted is not there. */
function countRestMissing({ lines }: CaseState): Decision {
  return accepted(
    lines
      .filter(({ counted }) => counted === null)
      .map(({ lineId }): CaseEvent => ({ type: 'ContentCounted', data: { lineId, counted: 0, by: 'hand' } })),
  );
}

/** A carton that came: absolute under its number, so that ticking it twice is ticking it once. */
function countCarton(state: CaseState, { type: _type, ...data }: Of<'CountCarton'>): Decision {
  const line = lineOf(state, data.lineId);
  if (!line) return refused({ kind: 'line-not-in-case', lineId: data.lineId });
  const { carton, counted } = data;
  if (carton > line.cartonsPerUnit) {
    return refused({ kind: 'carton-not-of-line', lineId: line.lineId, carton, cartonsPerUnit: line.cartonsPerUnit });
  }
  if (counted > line.expected) {
    return refused({ kind: 'more-than-expected', lineId: line.lineId, expected: line.expected, counted });
  }
  const before = line.cartons.find((other) => other.carton === carton)?.counted ?? 0;
  if (before === counted) return accepted([]);
  return accepted([{ type: 'CartonCounted', data }]);
}

/** S30: that thing came instead of the line. The line stays short, the thing stays unexpected, and both sums foot. */
function findSubstitution(state: CaseState, { type: _type, ...data }: Of<'FindSubstitution'>): Decision {
  const { unexpectedId, lineId } = data;
  const content = state.unexpected.find((other) => other.unexpectedId === unexpectedId && other.counted > 0);
  if (!content) return refused({ kind: 'unexpected-not-in-case', unexpectedId });
  if (content.insteadOfLineId === lineId) return accepted([]);
  const line = lineId === null ? null : lineOf(state, lineId);
  if (line === undefined) return refused({ kind: 'line-not-in-case', lineId: lineId ?? '' });
  if (line?.counted === line?.expected && line) return refused({ kind: 'line-not-short', lineId: line.lineId });
  const short = line && line.counted === null ? countedShort(line, content.counted) : [];
  return accepted([...short, { type: 'SubstitutionFound', data }]);
}

/** Accepting a substitute says that the line it stands for is short by as many. */
function countedShort({ lineId, expected }: ReturnLine, instead: number): CaseEvent[] {
  const counted = Math.max(0, expected - instead);
  return [{ type: 'ContentCounted', data: { lineId, counted, by: 'hand' } }];
}

/** S27, S28: only a line that is short has a shortage to explain. */
function stateShortage(state: CaseState, { type: _type, ...data }: Of<'StateShortage'>): Decision {
  const line = lineOf(state, data.lineId);
  if (!line) return refused({ kind: 'line-not-in-case', lineId: data.lineId });
  const isExtra = data.cause === 'too-many' || data.cause === 'missing-accessory';
  if (!isExtra && (line.counted === null || line.counted === line.expected)) {
    return refused({ kind: 'line-not-short', lineId: line.lineId });
  }
  const { lineId: _lineId, ...shortage } = data;
  const isSame = line.shortage !== null && sameValues(line.shortage, shortage);
  return accepted(isSame ? [] : [{ type: 'ShortageStated', data }]);
}

/** C11: a unit whose serial number is read is here, so the count grows to it when it was lower. */
function readSerial(state: CaseState, { type: _type, ...data }: Of<'ReadSerial'>): Decision {
  const line = lineOf(state, data.lineId);
  if (!line) return refused({ kind: 'line-not-in-case', lineId: data.lineId });
  const { lineId, ordinal, serial } = data;
  if (ordinal > line.expected) {
    return refused({ kind: 'more-than-expected', lineId, expected: line.expected, counted: ordinal });
  }
  if (line.serials.some((read) => read.ordinal === ordinal && read.serial === serial)) return accepted([]);
  const isHere = (line.counted ?? 0) >= ordinal || line.cartonsPerUnit > 1;
  const counted: CaseEvent[] = isHere
    ? []
    : [{ type: 'ContentCounted', data: { lineId, counted: ordinal, by: 'scan' } }];
  return accepted([...counted, { type: 'SerialRead', data }]);
}

function stateLeg(state: CaseState, { type: _type, ...data }: Of<'StateLeg'>): Decision {
  const unit = state.units.find(({ unitId }) => unitId === data.unitId);
  if (!unit) return refused({ kind: 'unit-not-in-case', unitId: data.unitId });
  const { unitId: _unitId, ...leg } = data;
  return accepted(unit.leg !== null && sameValues(unit.leg, leg) ? [] : [{ type: 'LegStated', data }]);
}

function aboutParcel(
  state: CaseState,
  command: Of<'PlaceOuterMarks' | 'NoteHandlingMark' | 'RetainPackaging'>,
): Decision {
  const parcel = state.parcels.find(({ parcelId }) => parcelId === command.parcelId);
  if (!parcel) return refused({ kind: 'parcel-not-in-case', parcelId: command.parcelId });
  switch (command.type) {
    case 'PlaceOuterMarks': {
      const { parcelId, places } = command;
      return accepted([{ type: 'OuterMarksPlaced', data: { parcelId, places } }]);
    }
    case 'NoteHandlingMark': {
      const { parcelId, mark, rattles } = command;
      const isSame = parcel.handlingMark?.mark === mark && parcel.handlingMark.rattles === rattles;
      return accepted(isSame ? [] : [{ type: 'HandlingMarkNoted', data: { parcelId, mark, rattles } }]);
    }
    case 'RetainPackaging': {
      const { parcelId, shelf, keepUntil } = command;
      const isSame = parcel.retained?.shelf === shelf && parcel.retained.keepUntil === keepUntil;
      return accepted(isSame ? [] : [{ type: 'PackagingRetained', data: { parcelId, shelf, keepUntil } }]);
    }
  }
}

const lineOf = ({ lines }: CaseState, lineId: string): ReturnLine | undefined =>
  lines.find((line) => line.lineId === lineId);

function sameValues(one: object, other: object): boolean {
  const values = new Map<string, unknown>(Object.entries(one));
  return Object.entries(other).every(([key, value]) => values.get(key) === value);
}
