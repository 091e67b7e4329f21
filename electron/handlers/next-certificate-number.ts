import { Temporal } from 'temporal-polyfill';
import { buildCertificateNumber, type CertificateSeries } from '../../shared/domain/certificate/certificate-number.ts';
import type { HostParts } from './host-parts.ts';

/** The next number of a series at this station in this year of the site's zone; called in the transaction that uses it. */
export function nextCertificateNumber(
  series: CertificateSeries,
  { station, numbers, clock }: Pick<HostParts, 'station' | 'numbers' | 'clock'>,
): string {
  const { stationCode } = station.view();
  const { zone } = station.identity();
  const year = Temporal.Instant.fromEpochMilliseconds(clock.nowMs()).toZonedDateTimeISO(zone).year;
  const sequence = numbers.next(`${series}-${stationCode}-${year}`);
  return buildCertificateNumber({ series, stationCode, year, sequence });
}
