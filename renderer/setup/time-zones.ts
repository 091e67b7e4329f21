export interface ZoneOption {
  /** IANA name, as it is stored. */
  readonly value: string;
  readonly label: string;
}

/** Every zone, the machine's own first, then by name. */
export function zoneOptions(ownZone: string): readonly ZoneOption[] {
  const others = Intl.supportedValuesOf('timeZone').filter((zone) => zone !== ownZone);
  return [ownZone, ...others].map((zone) => ({ value: zone, label: readable(zone) }));
}

/** `America/Argentina/Buenos_Aires` reads as `America / Argentina / Buenos Aires`. */
function readable(zone: string): string {
  return zone.replaceAll('_', ' ').replaceAll('/', ' / ');
}
