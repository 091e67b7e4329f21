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

  it('refuses what cannot be a code', () => {
    expect(recogniseCode(' ')).toEqual({ ok: false, error: { kind: 'empty' } });
    expect(recogniseCode('A\u0007B')).toMatchObject({ ok: false, error: { kind: 'control-characters' } });
  });
});
