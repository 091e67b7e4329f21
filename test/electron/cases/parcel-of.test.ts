import { describe, expect, it } from 'vitest';
import { parcelOf } from '../../../electron/cases/parcel-of.ts';
import { TRACKING_TABLE } from '../../../shared/domain/code/tracking-formats.ts';

const received = (raw: string, trackingNumber: string | null = raw, carrier: string | null = null) =>
  parcelOf('case-1', trackingNumber, carrier, { raw, source: 'wedge' }, (name) => `id of ${name}`);

describe('a parcel as it is received', () => {
  it.each([
    ['a number whose check digit names its carrier', '1Z5R89390357567127', 'ups'],
    ['a number of the world post', 'RB123456785GB', 's10'],
  ])('says by which format it was recognised, and by which table: %s', (_name, raw, formatId) => {
    const { recognisedAs } = received(raw);
    expect(recognisedAs?.formatId).toContain(formatId);
    expect(recognisedAs?.table).toBe(TRACKING_TABLE);
  });

  it.each([
    ['digits that fit several carriers', '123456789012'],
    ['a number of a slip', 'RMA-20001'],
  ])('claims no format for %s', (_name, raw) => {
    expect(received(raw)).not.toHaveProperty('recognisedAs');
  });

  it('claims no format for a parcel without a number, whatever was scanned', () => {
    expect(received('1Z5R89390357567127', null)).not.toHaveProperty('recognisedAs');
  });
});
