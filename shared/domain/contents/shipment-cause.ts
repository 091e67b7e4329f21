/** Why a line came short or wrong (S30). */
export const SHIPMENT_CAUSES = [
  'wrong-style',
  'wrong-item',
  'nothing-sent',
  'too-few',
  'under-packed',
  'too-many',
] as const;
export type ShipmentCause = (typeof SHIPMENT_CAUSES)[number];

/** What each does to the count of the line and to the parcel's weight (S30). */
export const SHIPMENT_EFFECTS: Readonly<
  Record<ShipmentCause, { readonly count: 'less' | 'none-here' | 'more'; readonly weight: 'less' | 'other' | 'more' }>
> = {
  'wrong-style': { count: 'less', weight: 'other' },
  'wrong-item': { count: 'less', weight: 'other' },
  'nothing-sent': { count: 'none-here', weight: 'less' },
  'too-few': { count: 'less', weight: 'less' },
  'under-packed': { count: 'less', weight: 'less' },
  'too-many': { count: 'more', weight: 'more' },
};

export interface LineCount {
  readonly expected: number;
  readonly counted: number;
  readonly extra: number;
  /** Something else lies there instead: of the same kind of product, or another one. Null when nothing does. */
  readonly substitute: 'same-kind' | 'other' | null;
  /** True when the parcel already weighed too little when it left us: our own packing (S25). */
  readonly wasLightAtDispatch: boolean;
}

/** Proposes the sub-code from what was counted; null for a line that is complete. */
export function proposedShipmentCause(line: LineCount): ShipmentCause | null {
  const { expected, counted, extra, substitute, wasLightAtDispatch } = line;
  if (counted >= expected) return extra > 0 ? 'too-many' : null;
  if (substitute !== null) return substitute === 'same-kind' ? 'wrong-style' : 'wrong-item';
  if (wasLightAtDispatch) return 'under-packed';
  return counted === 0 ? 'nothing-sent' : 'too-few';
}
