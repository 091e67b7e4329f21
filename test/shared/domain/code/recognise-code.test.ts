import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../../shared/domain/command.ts';
import { Candidate } from '../../../../shared/domain/code/candidate.ts';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';
import { buildLpn } from '../../../../shared/domain/lpn.ts';

function meanings(raw: string): readonly Candidate[] {
  const code = recogniseCode(raw);
  return code.ok ? code.value.candidates : [];
}
const kinds = (raw: string): string[] => meanings(raw).map(({ kind }) => kind);

describe('recogniseCode', () => {
  it.each([
    ['RB123456785GB', ['tracking', 'sku', 'text']],
    ['1Z999AA10123456784', ['tracking', 'sku', 'text']],
    ['RB-123456785-GB', ['tracking', 'sku', 'text']],
    ['RB123456786GB', ['tracking', 'sku', 'text']],
    ['SF1234567890123', ['tracking', 'sku', 'text']],
    ['RMA-20001', ['rma', 'sku', 'tracking', 'text']],
    ['rma20001', ['rma', 'sku', 'tracking', 'text']],
    ['RMA 20001', ['rma', 'sku', 'tracking', 'text']],
    ['6291041500213', ['gtin', 'sku', 'text']],
    ['73513537', ['gtin', 'sku', 'text']],
    ['#1001', ['order', 'text']],
    ['ORD-50001', ['order', 'sku', 'tracking', 'text']],
    ['114-3941689-8772232', ['order', 'sku', 'text']],
    ['HH-MUG-01', ['sku', 'text']],
    ['红色-杯子', ['sku', 'text']],
    ['<b>{{7*7}}</b>', ['text']],
  ])('%s may be %j', (raw, expected) => {
    expect(kinds(raw)).toEqual(expected);
  });

  it('gives commands, badges and unit labels one meaning and no other', () => {
    for (const { code } of COMMANDS) expect(kinds(code.toLowerCase())).toEqual(['command']);
    expect(kinds('CMDNOTKNOWN')).toEqual(['command']);
    expect(kinds('USR7K2M9Q')).toEqual(['person']);
    expect(kinds('usr7k2m9q\r')).toEqual(['person']);
    expect(kinds(buildLpn('B1', 42))).toEqual(['unit']);
  });

  it('stores a GTIN as 14 digits and an RMA with its hyphen; both have a key without', () => {
    expect(meanings('036000291452')[0]).toMatchObject({ kind: 'gtin', value: '00036000291452', check: 'ok' });
    expect(meanings('rma–20001')[0]).toMatchObject({ kind: 'rma', value: 'RMA-20001', key: 'RMA20001' });
  });

  it('marks a failed check digit, ranks it behind what is certain, and never drops it', () => {
    expect(meanings('6291041500214')[0]).toMatchObject({ kind: 'gtin', check: 'failed', specificity: 'shape' });
    expect(meanings('1Z999AA10123456785')[0]).toMatchObject({ kind: 'tracking', check: 'failed' });
  });

  it('keeps the bytes and hands over what the scanner said about the symbol', () => {
    expect(recogniseCode(']C0RB123456785GB\r')).toMatchObject({
      ok: true,
      value: { raw: ']C0RB123456785GB\r', aimId: ']C0', normalised: 'RB123456785GB' },
    });
  });

  it('gives candidates that pass their own schema, also for signs, emoji and 512 characters', () => {
    for (const raw of ['---', '🎁', '=1+1', '../..', 'A'.repeat(512), 'RB123456785GB']) {
      for (const candidate of meanings(raw)) expect(Candidate.parse(candidate)).toEqual(candidate);
      expect(meanings(raw).at(-1)?.kind).toBe('text');
    }
  });

  it('reads a GS1 label: the whole, and the numbers in it', () => {
    const raw = ']C1010400638133393110lot-a';
    expect(meanings(raw)[0]).toMatchObject({ kind: 'gtin', value: '04006381333931', check: 'ok' });
    expect(kinds(raw)).toContain('gs1');
    const code = recogniseCode(raw);
    expect(code.ok && code.value.gs1?.elements.at(-1)).toEqual({ ai: '10', value: 'lot-a' });
    expect(meanings('https://example.com/01/4006381333931')[0]).toMatchObject({ kind: 'gtin' });
  });

  it('knows the routing code of a label, and the parcel number behind a routing code', () => {
    expect(meanings(']C142090245')[0]).toMatchObject({ kind: 'routing' });
    expect(meanings(']C142090245\u001d9261290336128704042634')[0]).toMatchObject({
      kind: 'tracking',
      carrier: 'USPS',
      value: '9261290336128704042634',
    });
    expect(kinds('42090245')).not.toContain('routing');
  });

  it.each([
    ['DHL Leitcode, an ITF symbol', ']I021348075016401', true],
    ['the same digits in another symbol may be a number', ']C021348075016401', false],
    ['digits of an ITF symbol whose check is wrong', ']I021348075016402', false],
    ['a carton whose trade number checks', ']I010614141543219', false],
    [
      'the MaxiCode of UPS',
      ']U1[)>\u001E01\u001D96841706672\u001D840\u001D066\u001D1Z12345677\u001DUPSN\u001E\u0004',
      true,
    ],
    [
      'the same without AIM',
      '[)>\u001E01\u001D96841706672\u001D840\u001D066\u001D1Z12345677\u001DUPSN\u001E\u0004',
      true,
    ],
    ['another message of ISO 15434', '[)>\u001E06\u001D1P4711\u001E\u0004', false],
  ])('says where a parcel goes and not which one: %s', (_name, raw, isRouting) => {
    expect(meanings(raw)[0]?.kind === 'routing').toBe(isRouting);
  });

  it('says what checks a routing code', () => {
    expect(meanings(']I021348075016401')[0]).toMatchObject({ kind: 'routing', check: 'ok' });
    expect(meanings('[)>\u001E01\u001D96841706672\u001E\u0004')[0]).toMatchObject({ kind: 'routing', check: 'none' });
  });

  it('never takes the symbol of a till for a parcel number', () => {
    expect(kinds(']E0986578788855')).not.toContain('tracking');
  });

  it('puts the carriers of this site first among equals', () => {
    const first = (carriers: readonly string[]) => {
      const code = recogniseCode('200961185434', carriers);
      return code.ok ? code.value.candidates[0]?.carrier : null;
    };
    expect(first([])).not.toBe('Sagawa');
    expect(first(['Sagawa'])).toBe('Sagawa');
  });

  it('refuses what cannot be a code', () => {
    expect(recogniseCode(' ')).toEqual({ ok: false, error: { kind: 'empty' } });
    expect(recogniseCode('A\u0007B')).toMatchObject({ ok: false, error: { kind: 'control-characters' } });
  });
});
