import { type ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { AnnouncedView } from '../../shared/protocol/calls/search.ts';
import type { ReferenceSource } from '../../shared/search/reference-document.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** What was said of a return or of a shipment, with names as the catalogue has them now; null for one nobody knows. */
export function announcedViewOf(source: ReferenceSource, ref: string, reference: ReferenceStore): AnnouncedView | null {
  const key = codeKey(ref) ?? ref;
  if (source === 'return') {
    const expected = reference.returnByRma(key);
    return expected && returnView(expected, reference);
  }
  const shipment = reference.shipmentByTracking(key);
  return shipment && shipmentView(shipment, reference);
}

function returnView(expected: ExpectedReturn, reference: ReferenceStore): AnnouncedView {
  const { rmaNumber, orderNumber, carrier, returnClass, lines, note, orderState, deliveredOn, closesOn } = expected;
  return {
    source: 'return',
    ref: rmaNumber,
    rmaNumber,
    orderNumber,
    trackingNumbers: [...trackingNumbersOf(expected)],
    carrier,
    returnClass,
    lines: lines.map(({ sku, quantity, reason }) => ({ ...named(sku, reference), quantity, reason })),
    note: note ?? null,
    orderState: orderState ?? null,
    shippedOn: null,
    deliveredOn: deliveredOn ?? null,
    closesOn: closesOn ?? null,
    isPriority: expected.isPriority === true,
    announcedAtMs: reference.announcedAtMs(codeKey(rmaNumber) ?? rmaNumber),
  };
}

function shipmentView(shipment: OutboundShipment, reference: ReferenceStore): AnnouncedView {
  const { trackingNumber, orderNumber, carrier, lines, shippedOn, deliveredOn } = shipment;
  return {
    source: 'shipment',
    ref: trackingNumber,
    rmaNumber: null,
    orderNumber,
    trackingNumbers: [trackingNumber],
    carrier,
    returnClass: null,
    lines: lines.map(({ sku, quantity }) => ({ ...named(sku, reference), quantity, reason: null })),
    note: null,
    orderState: null,
    shippedOn,
    deliveredOn,
    closesOn: null,
    isPriority: false,
    announcedAtMs: null,
  };
}

/** A SKU that the catalogue does not have is its own name. */
function named(sku: string, reference: ReferenceStore): Pick<AnnouncedView['lines'][number], 'sku' | 'name'> {
  const item = reference.itemBySku(sku);
  const name = item?.name ?? sku;
  return { sku, name: { en: name, 'zh-CN': item?.nameZh ?? name, es: item?.nameEs ?? name } };
}
