import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { normaliseCode } from '../../../../shared/domain/code/normalise-code.ts';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';
import type { Candidate } from '../../../../shared/domain/code/candidate.ts';
import { FORMAT_SOURCES } from '../../../../shared/domain/code/tracking-format.ts';
import { TRACKING_FORMATS } from '../../../../shared/domain/code/tracking-formats.ts';
import vectors from '../../../fixtures/code/tracking-numbers.json' with { type: 'json' };

const rows = z
  .array(z.object({ carrier: z.string(), format: z.string(), number: z.string(), valid: z.boolean() }))
  .parse(vectors);

/** How the samples call a carrier, and what its formats here begin with. */
const FORMATS: Readonly<Record<string, RegExp>> = {
  Amazon: /^amazon/,
  'Canada Post': /^canada-post/,
  Canpar: /^canpar/,
  DHL: /^dhl-(?:express|piece|ecommerce)/,
  DPD: /^dpd/,
  FedEx: /^fedex/,
  'GOFO Express': /^gofo/,
  'Landmark Global LTN': /^landmark/,
  LaserShip: /^lasership/,
  'Old Dominion Freight Line': /^old-dominion/,
  OnTrac: /^ontrac/,
  Purolator: /^purolator/,
  'S10 International Standard': /^s10/,
  'UPU S10': /^s10/,
  'Spee-Dee Delivery': /^spee-dee/,
  UPS: /^ups/,
  'United States Postal Service': /^usps/,
  USPS: /^usps/,
  Yodel: /^yodel/,
  YunExpress: /^yunexpress/,
  'DHL Paket (DE)': /^dhl-paket/,
  'DHL (DE)': /^dhl-paket/,
  'Hermes (DE)': /^hermes/,
  GLS: /^gls/,
  Yamato: /^yamato/,
  'Yamato / Sagawa': /^(?:yamato|sagawa)/,
  '中通 ZTO': /^zto-1/,
  '中通快运 ZTO Freight': /^zto-freight/,
  '邮政快递包裹 China Post parcel': /^china-post/,
  '德邦 Deppon': /^deppon/,
};

/** The sample that names its own format: another format of the same carrier may fit it. */
const OWN_FORMAT: Readonly<Record<string, RegExp>> = {
  'Purolator (alpha + 9)': /^purolator-letters/,
  'Canada Post (16)': /^canada-post-16/,
};

function ofRow({ carrier, format, number }: (typeof rows)[number]): Candidate[] {
  const code = recogniseCode(number);
  const wanted = OWN_FORMAT[format] ?? FORMATS[carrier];
  const candidates = code.ok ? code.value.candidates : [];
  if (carrier === 'GS1 SSCC') return candidates.filter(({ kind }) => kind === 'sscc');
  expect(wanted, carrier).toBeDefined();
  return candidates.filter(({ kind, formatId }) => kind === 'tracking' && wanted?.test(formatId ?? ''));
}

describe('S02 the sample numbers of every carrier', () => {
  it.each(rows.filter(({ valid }) => valid))('$carrier, $format: $number is a candidate', (row) => {
    expect(ofRow(row).filter(({ check }) => check !== 'failed')).not.toEqual([]);
  });

  it.each(rows.filter(({ valid }) => !valid))('$carrier, $format: $number is not right', (row) => {
    const good = ofRow(row).filter(({ check }) => check !== 'failed');
    expect(good.map(({ formatId }) => formatId)).toEqual([]);
  });

  it('has each format once, with groups for what its check recomputes', () => {
    expect(new Set(TRACKING_FORMATS.map(({ id }) => id)).size).toBe(TRACKING_FORMATS.length);
    for (const { id, pattern, check, source } of TRACKING_FORMATS) {
      const groups = [pattern.source.includes('(?<body>'), pattern.source.includes('(?<check>')];
      expect(FORMAT_SOURCES[source], id).not.toBe('');
      expect(groups, id).toEqual(check === null ? [false, false] : [true, true]);
    }
  });

  it('reads numbers however they are spaced and hyphenated', () => {
    for (const { number } of rows) {
      const spaced = normaliseCode([...number].join(' '));
      expect(spaced.ok && spaced.value.normalised).toBe(
        normaliseCode(number).ok && spaced.ok && spaced.value.normalised,
      );
    }
  });
});
