import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { ExpectedReturn } from '../../shared/domain/reference/expected-return.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import { NO_TERMS } from '../../shared/return-case/events/event-parts.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** The case of an announced return: the same id on every bench of the site (DESIGN.md 5, "Identity"). */
export function expectedCaseId(rmaNumber: string, round: number, deriveId: DeriveId): string {
  return deriveId(`rma:${codeKey(rmaNumber) ?? rmaNumber}:${round}`);
}

/** Copies an announced return into the event that opens its case, with names and masses as the catalogue has them now. */
export function openedFrom(
  expected: ExpectedReturn,
  round: number,
  reference: ReferenceStore,
  deriveId: DeriveId,
): CaseEventData<'CaseOpened'> {
  const caseId = expectedCaseId(expected.rmaNumber, round, deriveId);
  const lines = expected.lines.map((line) => {
    const item = reference.itemBySku(line.sku);
    return {
      lineId: deriveId(`line:${caseId}:${line.sku}`),
      sku: line.sku,
      gtin: item?.gtin ?? null,
      name: item?.name ?? line.sku,
      nameZh: item?.nameZh ?? null,
      nameEs: item?.nameEs ?? null,
      expected: line.quantity,
      unitMassMg: item?.unitMassMg ?? null,
      refundMinor: line.refundMinor,
      currency: line.currency,
      claimedReason: line.reason,
      rmaNumber: expected.rmaNumber,
      cartonsPerUnit: 1,
      attributes: [],
      accessories: [],
      soldSerials: [],
      category: item?.category ?? null,
    };
  });
  const { rmaNumber, orderNumber, returnClass } = expected;
  return { caseId, round, returnClass, rmaNumbers: [rmaNumber], orderNumber, lines, terms: NO_TERMS };
}
