/** What the bench knows of a parcel that nothing has identified. Null and empty mean: not seen yet. */
export interface GuessEvidence {
  /** As read from the label; null for a parcel without one. */
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly contents: readonly { readonly sku: string | null; readonly gtin: string | null; readonly counted: number }[];
  readonly grossMg: number | null;
  /** Last four digits of the telephone number on the slip or the label. */
  readonly phoneTail: string | null;
  /** Where the sender writes from, as the label or the slip says. */
  readonly region: string | null;
  readonly rmaWritten: string | null;
  readonly orderWritten: string | null;
  /** Calendar date (`2026-03-01`) of arrival in the site's zone. */
  readonly arrivedOn: string;
}

/** One thing the parcel might be: a return that was announced, or a shipment of ours that came back. */
export interface GuessCandidate {
  readonly source: 'return' | 'shipment';
  /** RMA of a return, tracking number of a shipment: what names it in its table. */
  readonly ref: string;
  readonly rmaNumber: string | null;
  readonly orderNumber: string | null;
  readonly trackingNumber: string | null;
  readonly carrier: string | null;
  readonly lines: readonly { readonly sku: string; readonly gtin: string | null; readonly quantity: number }[];
  /** What the parcel would weigh, and how far off is still the same parcel; null where a mass is not known. */
  readonly weight: { readonly expectedMg: number; readonly toleranceMg: number } | null;
  readonly phoneTail: string | null;
  readonly region: string | null;
  /** When the goods had left us at the latest: delivered to the buyer, or shipped. Nothing comes back before. */
  readonly outOn: string | null;
}
