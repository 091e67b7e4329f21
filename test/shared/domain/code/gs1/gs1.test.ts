import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDigitalLink } from '../../../../../shared/domain/code/gs1/digital-link.ts';
import { GS1_RULES } from '../../../../../shared/domain/code/gs1/dictionary.ts';
import {
  formatElementString,
  isAllowed,
  parseElementString,
} from '../../../../../shared/domain/code/gs1/element-string.ts';
import { gs1Date, gs1Meaning } from '../../../../../shared/domain/code/gs1/gs1-meaning.ts';
import { pairingWarnings } from '../../../../../shared/domain/code/gs1/pairings.ts';
import { readGs1 } from '../../../../../shared/domain/code/gs1/read-gs1.ts';
import { DICTIONARY_ROWS } from '../../../../../shared/domain/code/gs1/dictionary-rows.ts';

const GS = '\u001d';

function elements(text: string): string | null {
  const read = parseElementString(text);
  return read.ok ? read.value.map(({ ai, value }) => `(${ai})${value}`).join('') : null;
}

describe('the official dictionary', () => {
  it('is the text that ships with its notice, row by row', () => {
    const url = new URL('../../../../../resources/gs1/gs1-syntax-dictionary.txt', import.meta.url);
    const rows = readFileSync(url, 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    expect(DICTIONARY_ROWS.trim().split('\n')).toEqual(rows);
  });

  it('gives every identifier at least one component, and none the beginning of another', () => {
    const names = [...GS1_RULES.keys()];
    for (const { ai, components } of GS1_RULES.values()) {
      expect(components.length, ai).toBeGreaterThan(0);
      expect(
        names.filter((other) => other !== ai && other.startsWith(ai)),
        ai,
      ).toEqual([]);
    }
    expect(names.length).toBeGreaterThan(500);
  });
});

describe('element strings', () => {
  it.each([
    ['0104006381333931', '(01)04006381333931'],
    [`010400638133393110A7${GS}21x-Y`, '(01)04006381333931(10)A7(21)x-Y'],
    [`${GS}00106141411234567897`, '(00)106141411234567897'],
    [`010400638133393117261231${GS}3103001250`, '(01)04006381333931(17)261231(3103)001250'],
    [`42028001${GS}00106141411234567897`, '(420)28001(00)106141411234567897'],
    ['4217242800', '(421)7242800'],
  ])('%j reads %s', (text, expected) => {
    expect(elements(text)).toBe(expected);
  });

  it.each([
    ['a wrong check digit', '0104006381333932'],
    ['a cut value', '010400638133393'],
    ['no such identifier', '0504006381333931'],
    ['a month that is none', '17261331'],
    ['30 February', '17260230'],
    ['a character that is none of GS1', '10A{B'],
    ['nothing behind the identifier', '10'],
    ['nothing', ''],
    ['a value that is too long', `10${'A'.repeat(21)}`],
  ])('refuses %s', (_, text) => {
    expect(parseElementString(text)).toMatchObject({ ok: false });
  });

  it('writes what it reads: parsing what was formatted gives the same again', () => {
    const values: Readonly<Record<string, string>> = { N: '1', X: 'a', Y: 'A', Z: 'a' };
    for (const rule of GS1_RULES.values()) {
      const value = rule.components.map(({ type, min }) => (values[type] ?? '').repeat(min)).join('');
      if (!isAllowed(value, rule)) continue;
      const written = [
        { ai: rule.ai, value },
        { ai: '10', value: 'lot-1' },
      ];
      expect(parseElementString(formatElementString(written)), rule.ai).toEqual({ ok: true, value: written });
    }
  });
});

describe('what a label means', () => {
  it('sorts the elements out, masses in exact mg', () => {
    const read = parseElementString(`01040063813339311726020031030012503712${GS}10L1${GS}400PO-7`);
    const meaning = read.ok ? gs1Meaning(read.value, 2026) : null;
    expect(meaning).toMatchObject({ gtin14: '04006381333931', expiry: '2026-02-28', netMg: 1_250_000, count: 12 });
    expect(meaning).toMatchObject({ lot: 'L1', orderNumber: 'PO-7', grossMg: null });
  });

  it.each([
    ['261231', '2026-12-31'],
    ['770101', '1977-01-01'],
    ['760101', '2076-01-01'],
    ['280200', '2028-02-29'],
    ['260400', '2026-04-30'],
  ])('%s is %s, seen from 2026', (yymmdd, expected) => {
    expect(gs1Date(yymmdd, 2026)).toBe(expected);
  });

  it('warns about pairs the dictionary wants or forbids', () => {
    const lot = { ai: '10', value: 'A' };
    expect(pairingWarnings([lot])).toEqual([{ kind: 'lacks', ai: '10', others: ['01', '02', '03', '8006', '8026'] }]);
    const gtin = { ai: '01', value: '04006381333931' };
    expect(pairingWarnings([gtin, lot])).toEqual([]);
    expect(pairingWarnings([gtin, { ai: '37', value: '2' }])).toContainEqual({
      kind: 'excludes',
      ai: '01',
      others: ['37'],
    });
    expect(pairingWarnings([gtin, lot, { ai: '10', value: 'B' }])).toContainEqual({
      kind: 'differs',
      ai: '10',
      others: ['10'],
    });
  });
});

describe('Digital Link', () => {
  it.each([
    ['https://example.com/01/04006381333931', '(01)04006381333931'],
    ['https://example.com/a/b/01/4006381333931/10/L%2F1/21/x', '(01)04006381333931(10)L/1(21)x'],
    ['http://id.gs1.org/00/106141411234567897?utm=1', '(00)106141411234567897'],
    ['https://example.com/01/04006381333931?17=261231', '(01)04006381333931(17)261231'],
  ])('%s reads %s', (address, expected) => {
    expect(
      parseDigitalLink(address)
        ?.map(({ ai, value }) => `(${ai})${value}`)
        .join(''),
    ).toBe(expected);
  });

  it.each([
    ['qualifiers out of order', 'https://example.com/01/04006381333931/21/x/10/L'],
    ['a wrong check digit', 'https://example.com/01/04006381333932'],
    ['another scheme', 'javascript://example.com/01/04006381333931'],
    ['half a character', 'https://example.com/01/04006381333931/10/%zz'],
    ['an attribute that is wrong', 'https://example.com/01/04006381333931?17=269931'],
    ['any address', 'https://example.com/track?id=1'],
    ['a host alone', 'https://01/04006381333931'],
  ])('is not made of %s', (_, address) => {
    expect(parseDigitalLink(address)).toBeNull();
  });
});

describe('when a code is GS1 at all', () => {
  it.each([
    ['10LOT', ']C1', 'element-string'],
    ['10LOT', ']C0', null],
    ['10LOT', null, null],
    ['0104006381333931', null, 'element-string'],
    ['0104006381333931~10A', null, 'element-string'],
    ['0104006381333931<GS>10A', null, 'element-string'],
    ['ABC|DEF', null, null],
    ['4006381333931', ']E0', null],
    [`10A${GS}21B`, null, 'element-string'],
  ])('%j with %s: %s', (text, aimId, form) => {
    expect(readGs1(text, aimId)?.form ?? null).toBe(form);
  });
});
