import type { z } from 'zod';
import { serialFinding, serialKey } from '../../shared/domain/inspection/serial-check.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { ReturnLine } from '../../shared/return-case/state.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { CaseWork, Worker } from './case-work.ts';

/** The unit a screen has open while a code is read. */
export interface OpenPlace {
  readonly lineId: string;
  readonly ordinal: number;
}

/**
 * Reads a code as a serial number (C11), null when it is none: one that was sold under a line of the open case, wherever
 * it is read; any other while a unit of a line that has serial numbers is open.
 */
export type SerialScan = (
  text: string,
  about: OpenPlace | undefined,
  worker: Worker,
) => z.infer<typeof ScanOutcome> | null;

export function createSerialScan(parts: {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly currentCaseId: () => string | null;
}): SerialScan {
  const { work, caseRows } = parts;
  return (text, about, worker) => {
    const caseId = parts.currentCaseId();
    if (caseId === null) return null;
    const { lines } = work.fold(caseId).state;
    const sold = lines.find((line) => isSoldUnder(line, text));
    const line = lines.find(({ lineId }) => lineId === about?.lineId) ?? sold;
    if (!line || (!sold && line.soldSerials.length === 0)) return null;
    const ordinal = line.lineId === about?.lineId ? about.ordinal : nextOrdinal(line, text);
    if (ordinal === null) return null;
    const isAlreadyReturned = caseRows.byCode('serial', serialKey(text)).some((hit) => hit.caseId !== caseId);
    const finding = serialFinding(text, line.soldSerials, isAlreadyReturned);
    const { lineId, name } = line;
    work.apply(caseId, { type: 'ReadSerial', lineId, ordinal, serial: text, finding }, worker);
    return { kind: 'serial', lineId, ordinal, name, serial: text, finding };
  };
}

function isSoldUnder({ soldSerials }: ReturnLine, text: string): boolean {
  return soldSerials.some((serial) => serialKey(serial) === serialKey(text));
}

/** The unit it was read off before, else the first that has none; null when every unit has another one. */
function nextOrdinal({ serials, expected }: ReturnLine, text: string): number | null {
  const before = serials.find(({ serial }) => serialKey(serial) === serialKey(text));
  if (before) return before.ordinal;
  const free = Array.from({ length: expected }, (_, at) => at + 1).find(
    (ordinal) => !serials.some((read) => read.ordinal === ordinal),
  );
  return free ?? null;
}
