import { parseCertificateNumber } from '../../shared/domain/certificate/certificate-number.ts';
import { parseLpn } from '../../shared/domain/lpn.ts';
import type { DocumentNumbers } from '../store/document-numbers.ts';
import type { ExchangeStore } from '../store/exchange-store.ts';

/**
 * After a station took its own events back from the others: its running numbers go on behind those it had given, so
 * that no label and no certificate is printed under a number that is out there already.
 */
export function raiseNumbers(
  stationId: string,
  exchange: Pick<ExchangeStore, 'numbersGiven'>,
  numbers: DocumentNumbers,
): void {
  for (const { lpn, number } of exchange.numbersGiven(stationId)) {
    const label = lpn === null ? null : parseLpn(lpn);
    if (label) numbers.atLeast(`LPN-${label.stationCode}`, label.sequence);
    const certificate = number === null ? null : parseCertificateNumber(number);
    if (certificate === null) continue;
    const { series, stationCode, year, sequence } = certificate;
    numbers.atLeast(`${series}-${stationCode}-${year}`, sequence);
  }
}
