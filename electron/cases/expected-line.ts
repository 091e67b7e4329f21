import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { CaseEventData } from '../../shared/return-case/events.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

export type ExpectedLine = CaseEventData<'CaseOpened'>['lines'][number];

/** What is expected of one product, as a list says it. */
export type LineSaid = Pick<
  ExpectedLine,
  'sku' | 'expected' | 'refundMinor' | 'currency' | 'claimedReason' | 'rmaNumber'
>;

/** A line as the case keeps it: with names, masses and parts as the catalogue has them now, and the serials we sold. */
export function expectedLine(
  said: LineSaid,
  owner: { readonly caseId: string; readonly orderNumber: string | null },
  reference: ReferenceStore,
  deriveId: DeriveId,
): ExpectedLine {
  const item = reference.itemBySku(said.sku);
  return {
    ...said,
    lineId: deriveId(`line:${owner.caseId}:${said.sku}`),
    gtin: item?.gtin ?? null,
    name: item?.name ?? said.sku,
    nameZh: item?.nameZh ?? null,
    nameEs: item?.nameEs ?? null,
    unitMassMg: item?.unitMassMg ?? null,
    cartonsPerUnit: item?.cartonsPerUnit ?? 1,
    attributes: [...(item?.attributes ?? [])],
    accessories: [...(item?.accessories ?? [])],
    soldSerials: serialsSold(said.sku, owner.orderNumber, reference),
    category: item?.category ?? null,
  };
}

function serialsSold(sku: string, orderNumber: string | null, reference: ReferenceStore): string[] {
  if (orderNumber === null) return [];
  return reference
    .shipmentsOfOrder(orderNumber)
    .flatMap(({ lines }) => lines.filter((line) => line.sku === sku).flatMap(({ serials }) => serials));
}
