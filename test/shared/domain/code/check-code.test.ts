import { describe, expect, it } from 'vitest';
import { CHECK_CODES, checkFaults } from '../../../../shared/domain/code/check-code.ts';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';

const kindsOf = (raw: string): string[] => {
  const read = recogniseCode(raw);
  return read.ok ? read.value.candidates.map(({ kind }) => kind) : [];
};

describe('check codes of the scanner sheet', () => {
  it.each(CHECK_CODES)('$symbology means one thing only and is without fault as printed', ({ content }) => {
    expect(kindsOf(content)).toEqual(['check']);
    expect(checkFaults(content)).toEqual([]);
    expect(checkFaults(`]C1${content}\r\n`)).toEqual([]);
  });

  it.each([
    ['Caps Lock on', 'chkbench1-AzYqM/+$.%', ['letters-turned']],
    ['an AZERTY scanner', 'CHKBENCH&)qWyAm!=4:5', ['other-signs']],
    ['GS dropped', '91CHKBENCH292aZ9', ['separator-lost']],
    ['GS replaced', '91CHKBENCH2|92aZ9', ['separator-lost']],
    ['GS dropped, capitals only', '91CHKBENCH392AZ9', ['separator-lost', 'letters-turned']],
    ['Chinese sent in another character set', 'CHKBENCH6ÍË»õ', ['other-signs']],
    ['first FNC1 sent as GS', '\u001d91CHKBENCH2\u001d92aZ9', []],
  ])('%s', (_, raw, faults) => {
    expect(kindsOf(raw)).toEqual(['check']);
    expect(checkFaults(raw)).toEqual(faults);
  });

  it.each(['CHK-100', 'CHKN01', 'LPNCHKBENCH1', '9520000000011', '4006381333931'])('%s is none', (raw) => {
    expect(kindsOf(raw)).not.toContain('check');
  });
});
