import { describe, expect, it } from 'vitest';
import { canDraw } from '../../../electron/documents/font.ts';
import { renderWeightCertificate } from '../../../electron/documents/weight-certificate-pdf.ts';
import type { WeightCertificateContent } from '../../../shared/domain/certificate/weight-certificate-content.ts';
import { lineIdOf } from '../../support/given-weighed.ts';
import { expectOneSignedPage } from './support/certificate-page.ts';
import { hasPoppler, rasterise, readQr, skipNote, textOf } from './support/paper.ts';
import { certified, DISPLAY, EVERYTHING, JACKET, SOCKS, TABLET, WAYBILL } from './support/weight-certificates.ts';

const SHORT = certified([JACKET, SOCKS], 900_000, [WAYBILL, ...EVERYTHING], ['zh-CN', 'es']);
const squeezed = (text: string): string => text.replace(/\s+/g, '');
const textWith = async (content: WeightCertificateContent, photo: Uint8Array | null = DISPLAY): Promise<string> =>
  squeezed(textOf(await renderWeightCertificate(content, photo)));

const LONG = '不锈钢保温电热水壶带温度显示 Wasserkocher mit abnehmbarem Sockel '.repeat(4).slice(0, 200);
const PAGES: readonly (readonly [string, WeightCertificateContent])[] = [
  ['short, Chinese and Spanish, everything weighed', SHORT],
  ['short, English and Chinese, version 2', { ...SHORT, languages: ['en', 'zh-CN'], version: 2 }],
  ['complete, one language', certified([JACKET, SOCKS], 1_120_000)],
  [
    'cannot tell',
    certified(
      [
        { ...SOCKS, sku: 'A' },
        { ...SOCKS, sku: 'B' },
        { ...SOCKS, massMg: 12_000 },
      ],
      312_000,
      EVERYTHING,
    ),
  ],
  ['an unknown mass', certified([JACKET, { sku: 'NEW', massMg: null }], 900_000)],
  ['an accessory is missing', certified([JACKET, TABLET], 2_520_000, [], ['es', 'en'])],
];

describe.skipIf(!hasPoppler)(`weight certificate on paper${skipNote}`, () => {
  it.each(PAGES)('%s: one A4 page, inside its margins, signed at the foot', async (_name, content) => {
    expectOneSignedPage(await renderWeightCertificate(content, DISPLAY));
  });

  it.each(PAGES)('%s: every letter on the page has a glyph', async (_name, content) => {
    const text = textOf(await renderWeightCertificate(content, DISPLAY));
    const missing = [...text].filter((character) => !/\s/.test(character) && !canDraw(character.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });

  it('says what is missing, how sure, where it was lost, and by which weights, in both languages', async () => {
    const text = await textWith(SHORT);
    const said = [
      ...[
        '称重证明',
        'Certificadodepeso',
        SHORT.number,
        '缺少：1×电水壶/Hervidor',
        'Falta:1×电水壶/Hervidor',
        '把握99%',
      ],
      ...['途中少了', 'perdidosenelcamino', '1,120g', '900g', '−220g', '面单', 'WJ-SOCKS', 'WJ-JACKET', '800g', '901g'],
      ...[SHORT.recordSha256, SHORT.eventHash, SHORT.everything?.photo?.sha256 ?? ''],
    ];
    for (const words of said) expect(text).toContain(words);
  });

  it('says what a person found to be so, that the expectation is reckoned, and when its picture was taken', async () => {
    const text = await textWith({
      ...SHORT,
      languages: ['en', 'zh-CN'],
      confirmed: SHORT.finding?.explanations[0]?.changes ?? [],
    });
    for (const words of [
      'Confirmedafteralook:Missing:1×',
      '人工查看后确认：缺少：1×',
      'Witheverythinginit,calculated',
    ]) {
      expect(text).toContain(words);
    }
    expect(text).toMatch(/Photographed20\d\d-\d\d-\d\d/);
    expect(await textWith({ ...SHORT, languages: ['en'] })).not.toContain('Confirmedafteralook');
    const complete = certified([JACKET, SOCKS], 1_120_000, [], ['en']);
    expect(await textWith({ ...complete, confirmed: [] })).toContain('Confirmedafteralook:Everythingisthere');
  });

  it('shows what else would explain it where the weight cannot tell', async () => {
    const alike = certified(
      [
        { ...SOCKS, sku: 'CAP' },
        { ...SOCKS, sku: 'SCARF', massMg: 221_000 },
      ],
      320_500,
    );
    expect(alike.finding?.explanations.length).toBeGreaterThan(1);
    const text = await textWith(alike);
    expect(text).toContain('Whatwouldexplainit');
    expect(text).toContain('CAP');
    expect(text).toContain('SCARF');
  });

  it('prints the first and last frames of the scale as it sent them', async () => {
    const frames = ['  100 g', '  250 g', '  500 g', '  850 g', '  900 g'].map((line, at) => ({
      atMs: 1_772_442_000_000 + at * 100,
      rawHex: Buffer.from(`ST,GS,${line}\r\n`).toString('hex').toUpperCase(),
    }));
    const text = await textWith({ ...SHORT, traces: [{ of: 'arrival', frames }] });
    expect(text).toContain('ST,GS,100g‹0D›‹0A›');
    expect(text).toContain('ST,GS,900g‹0D›‹0A›');
    expect(text).not.toContain('500g‹0D›');
    expect(text).toContain('5帧');
  });

  it('says how the carrier rounds, how well the scale repeats, what its last check came to, and who weighed', async () => {
    const { arrival, everything } = SHORT;
    if (arrival.source !== 'scale' || everything === null) throw new Error('weighed on a scale, everything too');
    const check = { atMs: 1_772_430_000_000, nominalMg: 5_000_000, shownMg: 5_030_000, verdict: 'outside' as const };
    const content: WeightCertificateContent = {
      ...SHORT,
      languages: ['en'],
      arrival: { ...arrival, lastCheck: check },
      everything: { ...everything, weighedBy: 'Inspector 2' },
    };
    const text = await textWith(content);
    for (const words of [
      ...['thecarrierroundsto10g', 'repeatability±0.5g,takenashalfadivision', '5,000gshownas5,030g'],
      ...['lastcheckweight:outsideitstolerance', 'thisscalewasneverchecked', 'WeighedbyInspector2'],
    ]) {
      expect(text).toContain(words);
    }
    const rounding = { stepMg: 500_000, direction: 'up' as const, spreadMg: 10_000 };
    const up = await textWith({ ...content, waybill: { massMg: 1_500_000, from: 'list', rounding } });
    expect(up).toContain('fromthelistofshipments');
    expect(up).toContain('roundsupto500g');
  });

  it('says nothing of a scale where a weight was typed, and nothing of a carrier without a waybill', async () => {
    const arrival = { source: 'manual' as const, grossMg: 900_000, weighedAtMs: 1_772_442_000_000 };
    const typed = { ...SHORT, everything: null, waybill: null, lost: null, languages: ['en' as const] };
    const text = await textWith({ ...typed, arrival: { ...arrival, reason: 'no-scale' } });
    for (const words of ['repeatability', 'checked', 'thecarrier']) expect(text).not.toContain(words);
  });

  it('says that a weight was typed, why, and that no scale sent anything', async () => {
    const typed: WeightCertificateContent = {
      ...SHORT,
      languages: ['en'],
      traces: [],
      arrival: { source: 'manual', grossMg: 900_000, weighedAtMs: 1_772_442_000_000, reason: 'scale-broken' },
    };
    const text = await textWith(typed);
    for (const words of ['Enteredbyhand', 'scaleoutoforder', 'noscalesentanything']) expect(text).toContain(words);
  });

  it('says that everything was not weighed, or that its picture is gone', async () => {
    const alone = certified([JACKET, SOCKS], 900_000);
    expect(await textWith(alone, null)).toContain('Notweighedalltogether');
    expect(await textWith({ ...SHORT, languages: ['en'] }, null)).toContain('Photographnolongerstored');
  });

  it('says that the weight alone says nothing while a mass is unknown', async () => {
    const unknown = certified([JACKET, { sku: 'NEW', massMg: null }], 900_000);
    expect(unknown.finding).toBeNull();
    expect(await textWith(unknown)).toContain('theweightalonesaysnothing');
  });

  it('says how many lines stand in the record only, and runs on rather than lose anything', async () => {
    const [line] = SHORT.lines;
    if (line === undefined) throw new Error('a line');
    const many = {
      ...SHORT,
      languages: ['en' as const],
      lines: Array.from({ length: 30 }, () => ({ ...line, name: LONG })),
    };
    expect(await textWith(many)).toContain('18morelinesintherecord');
  });

  it('carries number and digest of the record in its code', async () => {
    const [page] = rasterise(await renderWeightCertificate(SHORT, DISPLAY), 200);
    if (page === undefined) throw new Error('no page');
    expect(readQr(page)).toBe(`${SHORT.number} ${SHORT.recordSha256.toUpperCase()}`);
  });

  it('is the same bytes again, and refuses a picture that is another one', async () => {
    const [one, two] = await Promise.all([1, 2].map(() => renderWeightCertificate(SHORT, DISPLAY)));
    expect(one).toEqual(two);
    await expect(renderWeightCertificate(SHORT, DISPLAY.subarray(1))).rejects.toThrow('is not the file its hash names');
  });

  it('takes the parcel as it was: the finding is that of the weight, whatever was counted since', () => {
    const counted = certified([JACKET, SOCKS], 900_000, [
      { type: 'CountContent', lineId: lineIdOf('WJ-JACKET'), counted: 1, by: 'hand' },
      { type: 'CountContent', lineId: lineIdOf('WJ-SOCKS'), counted: 0, by: 'hand' },
    ]);
    expect(counted.finding?.explanations[0]?.changes).toEqual(
      certified([JACKET, SOCKS], 900_000).finding?.explanations[0]?.changes,
    );
    expect(counted.lines.map((line) => line.counted)).toEqual([1, 0]);
  });
});
