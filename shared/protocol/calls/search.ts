import { z } from 'zod';
import { ReturnClass } from '../../return-case/events/event-parts.ts';
import { REFERENCE_SOURCES } from '../../search/reference-document.ts';
import { SEARCH_CODE_KINDS } from '../../search/search-document.ts';
import { defineCall } from '../call.ts';
import { CaseRow } from '../case-view.ts';
import { LocalName } from '../work-view.ts';

const WHY = {
  how: z.enum(['exact', 'prefix', 'part', 'word']),
  /** Which code it was; null for a part of one and for words. */
  kind: z.enum(SEARCH_CODE_KINDS).nullable(),
  /** The code as it is written; null for words. */
  value: z.string().nullable(),
};

/** A case that was found, and why. */
export const FoundCase = z.strictObject({
  case: CaseRow,
  /** What is in it, or should be, in each language that the catalogue had. */
  title: LocalName,
  ...WHY,
});
export type FoundCase = z.infer<typeof FoundCase>;

const ReferenceKey = {
  source: z.enum(REFERENCE_SOURCES),
  /** The RMA of an announced return, the tracking number of a shipment; any spelling. */
  ref: z.string().trim().min(1).max(64),
};

/** What was said of a return that has not come, or of a parcel that was sent out and is not back. */
export const AnnouncedView = z.strictObject({
  ...ReferenceKey,
  rmaNumber: z.string().nullable(),
  orderNumber: z.string().nullable(),
  trackingNumbers: z.array(z.string()),
  carrier: z.string().nullable(),
  returnClass: ReturnClass.nullable(),
  lines: z.array(
    z.strictObject({ sku: z.string(), name: LocalName, quantity: z.int(), reason: z.string().nullable() }),
  ),
  note: z.string().nullable(),
  orderState: z.string().nullable(),
  /** Days at the site. */
  shippedOn: z.string().nullable(),
  deliveredOn: z.string().nullable(),
  closesOn: z.string().nullable(),
  isPriority: z.boolean(),
  announcedAtMs: z.int().nullable(),
});
export type AnnouncedView = z.infer<typeof AnnouncedView>;

/** An announced return or shipment that was found, and why. */
export const FoundAnnounced = z.strictObject({ announced: AnnouncedView, ...WHY });
export type FoundAnnounced = z.infer<typeof FoundAnnounced>;

export const searchCalls = {
  'search.find': defineCall({
    summary:
      'Finds cases, announced returns and shipments by any number or part, SKU, name in any language, note; best first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ text: z.string().trim().min(1).max(200), limit: z.int().positive().max(100) }),
    result: z.strictObject({
      found: z.array(FoundCase),
      /** Announced returns that have not come and shipments that are not back; best first. */
      announced: z.array(FoundAnnounced),
    }),
  }),
  'announced.get': defineCall({
    summary: 'All that is known of an announced return or of a parcel that was sent out, arrived or not.',
    access: 'anyone',
    changes: false,
    params: z.strictObject(ReferenceKey),
    result: AnnouncedView,
  }),
};
