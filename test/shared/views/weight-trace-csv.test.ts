import { describe, expect, it } from 'vitest';
import type { WeightSource } from '../../../shared/domain/weighing-record.ts';
import { weightTraceCsv } from '../../../shared/views/weight-trace-csv.ts';
import { idOf, PARCEL_ID, SCALE_SOURCE, WEIGH } from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { doing, expecting, MASSES, weighed } from '../../support/given-weighed.ts';

const JACKET = { sku: 'JACKET', massMg: 800_000 };
type ScaleSource = Extract<WeightSource, { kind: 'scale' }>;
function scale(change: Partial<ScaleSource>): ScaleSource {
  if (SCALE_SOURCE.kind !== 'scale') throw new Error('the source of a scale');
  return { ...SCALE_SOURCE, ...change };
}
const weighedOn = (source: WeightSource) =>
  doing(expecting([JACKET]), { ...WEIGH, grossMg: 900_000, source }, { masses: MASSES });
const lines = (text: string | null): string[] => (text ?? '').split('\n');

describe('the raw trace as a table', () => {
  it('is for machines: no byte order mark, LF, quoted, and the columns of documents.md 3.5', () => {
    const text = weightTraceCsv(weighed(expecting([JACKET]), 900_000).folded) ?? '';
    expect(text).not.toMatch(/[\r\uFEFF]/);
    expect(text.endsWith('\n')).toBe(true);
    expect(lines(text)[0]).toBe(
      '"at","purpose","status","stable","gross_or_net","mass_mg","division_mg","scale","protocol","raw_hex","event_id"',
    );
  });

  it('has a row for every frame, and one for the frame that was bound, with its event', () => {
    const trace = [0, 200, 400].map((atMs) => ({ atMs: FAKE_START_MS + atMs, rawHex: '534E31' }));
    const { folded } = weighedOn(scale({ trace, rawHex: '0D0A', stableBy: 'device', net: false }));
    const [, ...rows] = lines(weightTraceCsv(folded));
    const { eventId } = folded.state.parcels[0]?.weighing?.origin ?? { eventId: '' };
    const instant = new Date(FAKE_START_MS).toISOString().replace('.000', '');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe(
      `"${instant}","arrival","frame","","","","1000","Bench scale","st-gs-csv","53 4E 31","${eventId}"`,
    );
    expect(rows[3]).toBe(
      `"${instant}","arrival","bound","device","gross","900000","1000","Bench scale","st-gs-csv","0D 0A","${eventId}"`,
    );
  });

  it('says of each reading what was on the scale, and in which event it stands', () => {
    const before = weighed(expecting([JACKET]), 900_000);
    const box = doing(before, { type: 'WeighPackaging', parcelId: PARCEL_ID, massMg: 99_000, source: SCALE_SOURCE });
    const all = { weighAllId: idOf('all'), parcelId: PARCEL_ID, grossMg: 901_000, source: SCALE_SOURCE };
    const { folded, events } = doing(box, { type: 'WeighEverything', ...all });
    const bound = lines(weightTraceCsv(folded)).filter((line) => line.includes('"bound"'));
    const eventOf = (type: string): string =>
      events.find(({ envelope }) => envelope.type === type)?.envelope.eventId ?? '';
    const found = bound.map((line) => line.replaceAll('"', '').split(','));
    expect(found.map((cells) => [cells[1], cells[5], cells[10]])).toEqual([
      ['arrival', '900000', eventOf('ParcelWeighed')],
      ['packaging', '99000', eventOf('PackagingWeighed')],
      ['everything', '901000', eventOf('EverythingWeighed')],
    ]);
  });

  it('says that a person typed it, with no bytes', () => {
    const { folded } = weighedOn({ kind: 'manual', reason: 'scale-broken' });
    expect(lines(weightTraceCsv(folded))[1]).toMatch(
      /,"arrival","typed","","gross","900000","","","","","[0-9a-f-]{36}"$/,
    );
  });

  it('holds nothing that a spreadsheet would run, whatever the scale is called', () => {
    const { folded } = weighedOn(scale({ scaleName: '=HYPERLINK("http://x")' }));
    const text = weightTraceCsv(folded) ?? '';
    expect(text).toContain(`"'=HYPERLINK(`);
    expect(text).not.toContain(',"=');
  });

  it('is none of a parcel that was not weighed', () => {
    expect(weightTraceCsv(expecting([JACKET]).folded)).toBeNull();
  });
});
