import { codeKey } from '../domain/code/code-key.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';

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
  readonly lastStationId: string;
  readonly lastStationSeq: number;
}

export type CaseCodeKind = 'tracking' | 'rma' | 'order' | 'unit';

/** A code by which a case is found: one row of the `case_code` view. */
export interface CaseCodeData {
  readonly kind: CaseCodeKind;
  /** As `codeKey` makes it: spellings with and without hyphens meet. */
  readonly code: string;
  readonly parcelId: string | null;
}

export interface CaseProjection {
  /** Null for a case whose every step was undone. */
  readonly row: CaseRowData | null;
  readonly codes: readonly CaseCodeData[];
}

/** `project(fold(stream))`: everything the database repeats of a case, so that it can be found without folding. */
export function projectCase({ caseId, state, isInConflict }: FoldedCase): CaseProjection {
  const { opened, openedBy, last } = state;
  if (!opened || !openedBy || !last) return { row: null, codes: [] };
  const row: CaseRowData = {
    caseId,
    status: state.status,
    returnClass: opened.returnClass,
    rmaNumber: opened.rmaNumbers[0] ?? null,
    trackingNumber: state.parcels[0]?.trackingNumber ?? null,
    title: state.lines.map(({ name }) => name).join(', '),
    openedAtMs: openedBy.occurredAtMs,
    updatedAtMs: last.occurredAtMs,
    isInConflict,
    lastStationId: last.stationId,
    lastStationSeq: last.stationSeq,
  };
  const tracking = state.parcels.flatMap(({ trackingNumber, parcelId }) =>
    codeOf('tracking', trackingNumber, parcelId),
  );
  const rmas = opened.rmaNumbers.flatMap((number) => codeOf('rma', number));
  const units = state.units.flatMap(({ lpn }) => codeOf('unit', lpn));
  return { row, codes: [...tracking, ...rmas, ...codeOf('order', opened.orderNumber), ...units] };
}

function codeOf(kind: CaseCodeKind, text: string | null, parcelId: string | null = null): CaseCodeData[] {
  return text === null ? [] : [{ kind, code: codeKey(text) ?? text, parcelId }];
}
