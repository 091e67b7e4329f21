import { describe, expect, it } from 'vitest';
import { documentWords } from '../../../electron/documents/document-words.ts';
import { type UnidentifiedList, writeUnidentifiedHtml } from '../../../electron/documents/unidentified-html.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import { unidentifiedCsv } from '../../../shared/views/unidentified-csv.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { givenUnidentified } from '../../support/unidentified-parcel.ts';

const HOSTILE = `"><script>alert(1)</script><img src=x onerror='a()'>&amp;\u202E`;
const slip = givenUnidentified().slip;
const hostile = givenUnidentified({
  shelf: HOSTILE,
  trackingNumber: HOSTILE,
  contents: [{ sku: HOSTILE, gtin: null, name: HOSTILE, counted: 1 }],
  slip: slip && { ...slip, rmaWritten: HOSTILE, details: slip.details && { ...slip.details, name: HOSTILE } },
});

function html(list: Partial<UnidentifiedList> = {}, locale: (typeof LOCALES)[number] = 'en'): string {
  const pieces: string[] = [];
  const whole: UnidentifiedList = {
    parcels: [givenUnidentified()],
    site: 'Warehouse 1',
    station: 'B1',
    madeAtMs: FAKE_START_MS,
    zone: 'Asia/Shanghai',
    photoBytes: () => new Uint8Array([255, 216, 255]),
    ...list,
  };
  writeUnidentifiedHtml(whole, documentWords(locale), (piece) => pieces.push(piece));
  return pieces.join('');
}

describe('S01 the list of parcels that nobody knows', () => {
  it.each([
    ['en', ['HB1-0042', 'RMA on the slip', 'the slip says RMA-20391: its RMA but for 1 character', '\u221211 g']],
    ['zh-CN', ['HB1-0042', '纸条上的退货单号', '纸条上的 RMA-20391 与其退货单号只差 1 个字符']],
    ['es', ['HB1-0042', 'RMA en la nota', 'la nota dice RMA-20391: su RMA, salvo 1 carácter']],
  ] as const)('says in %s what is known, and why it may be what', (locale, words) => {
    const text = html({}, locale);
    for (const said of [...words, 'Kettle', 'SF1000171310042', 'kettle-lover', 'Sevilla', 'RMA-20397']) {
      expect(text).toContain(said);
    }
    expect(text).toContain(`<html lang="${locale}">`);
  });

  it('holds its pictures and fetches and runs nothing', () => {
    const text = html();
    expect(text.match(/src="data:image\/jpeg;base64,\/9j\/"/g)).toHaveLength(2);
    expect(text).not.toMatch(/<script|https?:|url\(|@import/i);
    expect(text).toContain("default-src 'none'; img-src data:");
  });

  it('shows a hostile text as what it is', () => {
    const text = html({ parcels: [hostile] });
    expect(text).not.toMatch(/<script|<img src=x|\u202E/);
    expect(text).toContain(
      '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;img src=x onerror=&#39;a()&#39;&gt;&amp;amp;',
    );
    expect(text.match(/<img/g)).toHaveLength(2);
  });

  it('says that a picture is gone, and that no parcel waits', () => {
    expect(html({ photoBytes: () => null })).toContain('Inside: this picture is not in the file');
    expect(html({ parcels: [] })).toContain('No parcel is waiting to be identified.');
  });

  it.each(['html', 'csv'] as const)('shows a telephone in the %s by its end only', (kind) => {
    const text = kind === 'html' ? html() : csv([givenUnidentified()]);
    expect(text).toContain('••• 4821');
    expect(text).not.toMatch(/600\s?004/);
  });
});

function csv(parcels: Parameters<typeof unidentifiedCsv>[0]): string {
  const words = documentWords('en');
  return unidentifiedCsv(parcels, {
    headingOf: (column) => words.say(`unidentified.field.${column}`),
    timeOf: () => '2026-03-01 09:00',
  });
}

describe('S01 the same list as a table', () => {
  it('begins with a BOM and has one row per parcel, each under its heading', () => {
    const [header, row, end] = csv([givenUnidentified()]).split('\r\n');
    expect(header).toMatch(/^\uFEFF"Number","Shelf","Tracking number"/);
    expect(row).toContain('"HB1-0042","H3","SF1000171310042","SF","2026-03-01 09:00","1284","RMA-20391"');
    expect(row).toContain('"1 × Kettle KETTLE-1","RMA-20397","2"');
    expect(end).toBe('');
  });

  it.each(['=1+1', '+34', '-2', '@SUM(A1)', '\tx', '＝1'])('lets no spreadsheet run %j', (name) => {
    const text = csv([givenUnidentified({ shelf: name, contents: [] })]);
    expect(text).toContain(`"'${name}"`);
  });
});
