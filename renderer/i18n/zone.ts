import { useIntl } from 'react-intl';

/** The zone this computer is set to: a proposal at set-up, and what there is before there is a site. */
export function machineZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The site's zone; the machine's where there is no site yet, or where this browser does not know its zone. */
export function zoneOrMachine(zone: string | null | undefined): string {
  if (zone === null || zone === undefined) return machineZone();
  try {
    Intl.DateTimeFormat('en', { timeZone: zone });
    return zone;
  } catch (error) {
    if (error instanceof RangeError) return machineZone();
    throw error;
  }
}

/** The zone of every time on screen (T3): where the site stands, whatever this computer is set to. */
export function useZone(): string {
  return useIntl().timeZone ?? machineZone();
}
