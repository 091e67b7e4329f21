import { codeKey } from '../domain/code/code-key.ts';
import { serialKey } from '../domain/inspection/serial-check.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import type { CaseState } from '../return-case/state.ts';
import { type CasePictureData, casePictures } from './case-pictures.ts';
import { type ItemPictureData, itemPictures } from './item-pictures.ts';
import { urgencyOf } from './case-progress-view.ts';

/** A case in lists and lookups: one row of the `case_row` view. */
export interface CaseRowData {
  readonly caseId: string;
  readonly status: string;
  readonly returnClass: string;
  readonly rmaNumber: string | null;
  readonly trackingNumber: string | null;
  readonly title: string;
  readonly openedAtMs: number;
  readonly updatedAtMs: number;
  readonly isInConflict: boolean;
  readonly parkedReason: CaseState['parkedReason'];
  /** Where the goods lie, and the short number on their label. */
  readonly shelf: string | null;
  readonly holdNumber: string | null;
  readonly flag: string | null;
  readonly urgency: 'normal' | 'priority';
  readonly dueOn: string | null;
  /** False for a case whose goods stay with the customer, or never came. */
  readonly hasParcel: boolean;
  readonly lastStationId: string;
  readonly lastStationSeq: number;
}

export type CaseCodeKind = 'tracking' | 'rma' | 'order' | 'unit' | 'hold' | 'serial';

/** A code by which a case is found: one row of the `case_code` view. */
export interface CaseCodeData {
  readonly kind: CaseCodeKind;
  /** As `codeKey` makes it: spellings with and without hyphens meet. */
  readonly code: string;
  readonly parcelId: string | null;
}

/** Where a unit was put: one row of the `unit_place` view, from which the contents of a tote are counted. */
export interface UnitPlaceData {
  readonly unitId: string;
  readonly place: string;
  readonly decidedAtMs: number;
}

export interface CaseProjection {
  /** Null for a case whose every step was undone. */
  readonly row: CaseRowData | null;
  readonly codes: readonly CaseCodeData[];
  readonly places: readonly UnitPlaceData[];
  readonly pictures: readonly CasePictureData[];
  readonly items: readonly ItemPictureData[];
}

/** `project(fold(stream))`: everything the database repeats of a case, so that it can be found without folding. */
export function projectCase({ caseId, state, isInConflict }: FoldedCase): CaseProjection {
  const { opened, openedBy, last } = state;
  if (!opened || !openedBy || !last) return { row: null, codes: [], places: [], pictures: [], items: [] };
  const row: CaseRowData = {
    caseId,
    status: state.status,
    returnClass: state.returnClass,
    rmaNumber: state.rmas[0]?.rmaNumber ?? null,
    trackingNumber: state.parcels[0]?.trackingNumber ?? null,
    title: state.lines.map(({ name }) => name).join(', '),
    openedAtMs: openedBy.occurredAtMs,
    updatedAtMs: last.occurredAtMs,
    isInConflict,
    parkedReason: state.parkedReason,
    shelf: state.shelf,
    holdNumber: state.holdNumber,
    flag: state.flag,
    ...urgencyOf(state),
    hasParcel: state.parcels.length > 0,
    lastStationId: last.stationId,
    lastStationSeq: last.stationSeq,
  };
  // What was scanned of it leads to the case that took it over.
  if (state.linkedInto !== null)
    return { row, codes: [], places: [], pictures: casePictures(state), items: itemPictures(state) };
  // What was turned away may come again, and is then a parcel like any other.
  const taken = state.parcels.filter(({ turnedAway }) => turnedAway === null);
  const tracking = taken.flatMap(({ trackingNumber, parcelId }) => codeOf('tracking', trackingNumber, parcelId));
  const rmas = state.rmas.flatMap(({ rmaNumber }) => codeOf('rma', rmaNumber));
  const orders = new Set([state.orderNumber, ...state.rmas.map(({ orderNumber }) => orderNumber)]);
  const units = state.units.flatMap(({ lpn, serial }) => [
    ...codeOf('unit', lpn),
    ...codeOf('serial', serial && serialKey(serial)),
  ]);
  const serials = state.lines.flatMap((line) =>
    line.serials.flatMap(({ serial }) => codeOf('serial', serialKey(serial))),
  );
  const held = codeOf('hold', state.holdNumber);
  return {
    row,
    pictures: casePictures(state),
    items: itemPictures(state),
    places: state.units.flatMap(({ unitId, place, decided }) =>
      place !== null && decided ? [{ unitId, place, decidedAtMs: decided.occurredAtMs }] : [],
    ),
    codes: [
      ...tracking,
      ...rmas,
      ...[...orders].flatMap((order) => codeOf('order', order)),
      ...units,
      ...serials,
      ...held,
    ],
  };
}

function codeOf(kind: CaseCodeKind, text: string | null, parcelId: string | null = null): CaseCodeData[] {
  return text === null ? [] : [{ kind, code: codeKey(text) ?? text, parcelId }];
}
