import { describe, expect, it } from 'vitest';
import { raiseNumbers } from '../../../electron/exchange/raise-numbers.ts';
import { openDocumentNumbers } from '../../../electron/store/document-numbers.ts';
import {
  buildCertificateNumber,
  type CertificateSeries,
} from '../../../shared/domain/certificate/certificate-number.ts';
import { STATION_A } from '../../support/builders.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const given = (series: CertificateSeries, sequence: number, year = 2026) => ({
  lpn: null,
  number: buildCertificateNumber({ series, stationCode: 'B1', year, sequence }),
});

describe('running numbers after a restore', () => {
  it('go on behind those that are out there, each series and year by itself', () => {
    const numbers = openDocumentNumbers(memoryDatabase());
    const out = [given('DC', 7), given('WC', 12), given('WC', 3), given('WC', 40, 2025), { lpn: null, number: 'WC-?' }];
    raiseNumbers(STATION_A, { numbersGiven: () => out }, numbers);
    expect(numbers.all()).toEqual([
      { series: 'DC-B1-2026', last: 7 },
      { series: 'WC-B1-2025', last: 40 },
      { series: 'WC-B1-2026', last: 12 },
    ]);
  });
});
