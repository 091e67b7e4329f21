import type { z } from 'zod';
import type { CartonTally } from '../../shared/domain/contents/cartons.ts';
import type { CatalogueItem } from '../../shared/domain/reference/catalogue-item.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { cartonsOf } from '../../shared/return-case/line-cartons.ts';
import type { CaseState, ReturnLine } from '../../shared/return-case/state.ts';
import type { CaseWork, Worker } from './case-work.ts';

/** Counts a scanned item into the open case. */
export type CountScan = (item: CatalogueItem, worker: Worker) => z.infer<typeof ScanOutcome>;

/**
 * A scanned item is one more unit of the line that still expects it, or one more carton where its units travel in
 * several, each with the item's label; when no line expects it, it is something that is not on the list, counted apart.
 * Without an open parcel nothing is guessed.
 */
export function createCountScan(parts: {
  readonly work: CaseWork;
  readonly currentCaseId: () => string | null;
  readonly deriveId: () => DeriveId;
}): CountScan {
  return (item, worker) => {
    const caseId = parts.currentCaseId();
    if (caseId === null) return { kind: 'parcel-first', name: item.name };
    const { state } = parts.work.fold(caseId);
    const line = openLine(state, item);
    return line ? countLine(parts.work, caseId, line, worker) : countUnexpected(parts, caseId, state, item, worker);
  };
}

function openLine(state: CaseState, item: CatalogueItem): ReturnLine | undefined {
  return state.lines.find(
    (line) =>
      (line.sku === item.sku || (item.gtin !== null && line.gtin === item.gtin)) && (line.counted ?? 0) < line.expected,
  );
}

function countLine(work: CaseWork, caseId: string, line: ReturnLine, worker: Worker): ReturnType<CountScan> {
  const cartons = cartonsOf(line);
  const [carton] = cartons?.awaited ?? [];
  if (cartons !== null && carton !== undefined) return countCarton(work, caseId, { line, carton, cartons }, worker);
  const { lineId, name, expected } = line;
  const counted = (line.counted ?? 0) + 1;
  work.apply(caseId, { type: 'CountContent', lineId, counted, by: 'scan' }, worker);
  return { kind: 'counted', lineId, name, counted, expected };
}

interface NextCarton {
  readonly line: ReturnLine;
  readonly carton: number;
  readonly cartons: CartonTally;
}

/** The label does not say which carton it is on: the first that is still to come is ticked, a person may tick another. */
function countCarton(
  work: CaseWork,
  caseId: string,
  { line, carton, cartons }: NextCarton,
  worker: Worker,
): ReturnType<CountScan> {
  const { lineId, name } = line;
  const before = line.cartons.find((other) => other.carton === carton)?.counted ?? 0;
  work.apply(caseId, { type: 'CountCarton', lineId, carton, counted: before + 1 }, worker);
  return { kind: 'counted', lineId, name, counted: cartons.here + 1, expected: cartons.expected };
}

function countUnexpected(
  { work, deriveId }: Parameters<typeof createCountScan>[0],
  caseId: string,
  state: CaseState,
  { sku, gtin, name, nameZh, nameEs }: CatalogueItem,
  worker: Worker,
): ReturnType<CountScan> {
  const unexpectedId = deriveId()(`unexpected:${caseId}:${sku}`);
  const before = state.unexpected.find((content) => content.unexpectedId === unexpectedId);
  const counted = (before?.counted ?? 0) + 1;
  const content = { unexpectedId, sku, gtin, name, nameZh, nameEs, counted };
  work.apply(caseId, { type: 'CountUnexpected', content }, worker);
  return { kind: 'unexpected', name, counted };
}
