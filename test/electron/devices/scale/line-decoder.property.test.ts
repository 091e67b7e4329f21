import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { readingsOf } from '../../../support/scale-readings.ts';
import { ascii } from './published-frames.ts';
import { ST_GS_IDS, type StGsId } from './st-gs-ids.ts';

const NEWLINE = ascii('\r\n');
const readings = (protocol: StGsId, ...pieces: Uint8Array[]): ScaleReading[] => readingsOf({ protocol }, pieces);

describe('noise', () => {
  it('never crashes a decoder, and what it accepts the reference grammar accepts', () => {
    const reference = /^\u0002?(\d{1,3})?(ST|US|OL|UL|LO|QT|WT)[^a-z]*.*$/is;
    const alphabet = [...'STUGNOLQW,,,  +-.0123456789kglboz%\r\r\n\u0002\u0003\u00ff'];
    const stream = fc.array(fc.constantFrom(...alphabet), { maxLength: 400 }).map((all) => ascii(all.join('')));
    const property = fc.property(stream, fc.constantFrom(...ST_GS_IDS), (bytes, protocol) => {
      for (const reading of readings(protocol, bytes)) {
        expect(Buffer.from(reading.rawHex, 'hex').toString('latin1')).toMatch(reference);
      }
    });
    fc.assert(property, { seed: 20_260_406, numRuns: 2_000, verbose: 1 });
  });

  it('another family of scale gives no mass', () => {
    const others = [
      'S S    45.02 kg\r\n',
      '\u000210    200    00\r',
      '\u0002061.64\r',
      '\u0001\u0002S  0.625kgp\u0003\u0004',
    ];
    const more = [
      '\n 1N      100000lb \r',
      '     192.21 g\r\n',
      '\u0002+001560019\u0003',
      'WGross   0.010 lb\r\n',
      '000013.5\r\n',
    ];
    for (const protocol of ST_GS_IDS) {
      for (const text of [...others, ...more]) expect(readings(protocol, NEWLINE, ascii(text))).toEqual([]);
    }
  });
});
