import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../electron/import/decode-text.ts';

const bytes = (text: string, encoding: string) => iconv.encode(text, encoding);

describe('decodeText', () => {
  it.each([
    ['RMA,SKU', 'utf-8', 'utf-8'],
    ['退货单号,杯', 'utf-8', 'utf-8'],
    ['退货单号,商家编码', 'gb18030', 'gb18030'],
    ['sku,品名\nA,红色马克杯（大）', 'gb18030', 'gb18030'],
    ['n.º de envío;razón;tamaño', 'windows-1252', 'windows-1252'],
    ['año,niño,señora', 'windows-1252', 'windows-1252'],
    ['Prix en €; ça, été, où', 'windows-1252', 'windows-1252'],
  ])('%j written as %s is read as %s', (text, written, encoding) => {
    expect(decodeText(bytes(text, written))).toEqual({ ok: true, value: { text, encoding } });
  });

  it.each([
    ['utf-8', 'utf8'],
    ['utf-16le', 'utf-16le'],
    ['utf-16be', 'utf-16be'],
  ])('takes the byte order mark of %s off', (encoding, written) => {
    expect(decodeText(iconv.encode('退货;ñ', written, { addBOM: true }))).toEqual({
      ok: true,
      value: { text: '退货;ñ', encoding },
    });
  });

  it('reads any bytes as something', () => {
    const every = Uint8Array.from({ length: 256 }, (_, index) => index);
    expect(decodeText(every)).toMatchObject({ ok: true, value: { encoding: 'windows-1252' } });
    expect(decodeText(new Uint8Array())).toEqual({ ok: true, value: { text: '', encoding: 'utf-8' } });
  });

  it('refuses more than 20 MB', () => {
    expect(decodeText(new Uint8Array(20 * 1024 * 1024 + 1))).toMatchObject({
      ok: false,
      error: { kind: 'file-too-large' },
    });
  });
});
