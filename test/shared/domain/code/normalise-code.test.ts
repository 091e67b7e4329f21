import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normaliseCode } from '../../../../shared/domain/code/normalise-code.ts';

function normalised(raw: string): string {
  const code = normaliseCode(raw);
  return code.ok ? code.value.normalised : `refused: ${code.error.kind}`;
}

describe('normaliseCode', () => {
  it.each([
    ['K 150 623 562 0', 'K1506235620'],
    ['1z-5r-9390-1', '1Z-5R-93901'],
    ['1234-5678-9013', '123456789013'],
    ['rma-20001', 'RMA-20001'],
    ['ＲＭＡ－２０００１', 'RMA-20001'],
    ['RMA–20001', 'RMA-20001'],
    ['SF1234567890123\r\n', 'SF1234567890123'],
    ['\uFEFF\u202D1Z999AA10123456784\u202C', '1Z999AA10123456784'],
    ['\u3000690\u00a01234', '6901234'],
    [']C0RB123456785GB', 'RB123456785GB'],
    ['https://shop.example/01/09506000134352/21/a-1-2', 'https://shop.example/01/09506000134352/21/a-1-2'],
    ['<img onerror=x>', '<IMGONERROR=X>'],
    ["';DROP", "';DROP"],
  ])('%j becomes %j', (raw, expected) => {
    expect(normalised(raw)).toBe(expected);
  });

  it('keeps what was scanned, the AIM id and the hyphenated form', () => {
    expect(normaliseCode(' ]C0114-3941689-8772232\t')).toMatchObject({ ok: true, value: { aimId: null } });
    expect(normaliseCode(']C0114-3941689-8772232\t')).toEqual({
      ok: true,
      value: {
        raw: ']C0114-3941689-8772232\t',
        aimId: ']C0',
        content: '114-3941689-8772232',
        normalised: '11439416898772232',
        hyphenated: '114-3941689-8772232',
      },
    });
  });

  it.each(['', ' ', '\u3000', '\r\n', '\u200b\ufeff', ']C0'])('%j is empty', (raw) => {
    expect(normaliseCode(raw)).toEqual({ ok: false, error: { kind: 'empty' } });
  });

  it('takes 512 characters and refuses 513, 4 kB and 1 MB with their length', () => {
    expect(normaliseCode('A'.repeat(512)).ok).toBe(true);
    for (const length of [513, 4096, 1_048_576]) {
      expect(normaliseCode('A'.repeat(length))).toEqual({ ok: false, error: { kind: 'too-long', length, limit: 512 } });
    }
  });

  it('refuses a code that grows past the limit when it is unfolded', () => {
    expect(normaliseCode('\uFDFA'.repeat(500))).toMatchObject({ ok: false, error: { kind: 'too-long' } });
  });

  it('refuses every control character but GS, wherever it stands before the end', () => {
    for (let point = 0; point < 0xa0; point += 1) {
      const isControl = (point < 0x20 || point >= 0x7f) && point !== 0x1d;
      const code = normaliseCode(`A${String.fromCodePoint(point)}B`);
      const expected = { ok: false, error: { kind: 'control-characters', codePoint: point, position: 1 } };
      if (isControl) expect(code).toEqual(expected);
      else expect(code.ok).toBe(true);
    }
  });

  it('refuses half a surrogate pair, which no UTF-8 file or database could hold', () => {
    expect(normaliseCode('A\ud800')).toMatchObject({ ok: false, error: { kind: 'control-characters' } });
  });

  it('keeps GS between GS1 fields', () => {
    expect(normalised('0109506000134352\u001d10LOT1')).toBe('0109506000134352\u001d10LOT1');
  });

  it('changes nothing the second time', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom(...'1a-– －ﬀ´é\u0301\u200b\u3000ß½:/]C0#'), maxLength: 40 }),
    );
    fc.assert(
      fc.property(text, (raw) => {
        const once = normaliseCode(raw);
        if (!once.ok || once.value.normalised.startsWith(']')) return;
        const twice = normaliseCode(once.value.normalised);
        expect(twice).toMatchObject({ ok: true, value: { normalised: once.value.normalised } });
      }),
      { seed: 20001, numRuns: 2_000 },
    );
  });
});
