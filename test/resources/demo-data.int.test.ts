import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeText } from '../../electron/import/decode-text.ts';
import { readTable } from '../../electron/import/read-table.ts';
import { parseGtin } from '../../shared/domain/code/gtin.ts';
import { recogniseCode } from '../../shared/domain/code/recognise-code.ts';
import { mapCatalogue } from '../../shared/domain/import/map-catalogue.ts';
import { mapReturns } from '../../shared/domain/import/map-returns.ts';
import { mapShipments } from '../../shared/domain/import/map-shipments.ts';
import type { Table } from '../../shared/domain/import/table.ts';
import { makeDemoData } from '../support/make-demo-data.ts';

const demoFile = (name: string) => readFileSync(new URL(`../../resources/demo/${name}`, import.meta.url));

function table(name: string): Table {
  const decoded = decodeText(demoFile(name));
  if (!decoded.ok) throw new Error(decoded.error.kind);
  const cut = readTable(decoded.value.text);
  if (!cut.ok) throw new Error(cut.error.kind);
  return cut.value;
}
function value<Value>(result: { ok: true; value: Value } | { ok: false; error: { kind: string } }): Value {
  if (!result.ok) throw new Error(result.error.kind);
  return result.value;
}

const catalogue = value(mapCatalogue(table('catalogue.csv')));
const returns = value(mapReturns(table('returns.csv')));
const late = value(mapReturns(table('late-returns.csv')));
const shipments = value(mapShipments(table('shipments.csv')));
const labels = z
  .array(
    z.strictObject({
      what: z.string(),
      rmaNumber: z.string().nullable(),
      trackingNumber: z.string(),
      gtins: z.array(z.string().regex(/^2\d{12}$/)),
      grossMg: z.int(),
    }),
  )
  .parse(JSON.parse(demoFile('demo-labels.json').toString()));
const bySku = new Map(catalogue.items.map((item) => [item.sku, item]));
const byGtin = new Map(catalogue.items.map((item) => [item.gtin, item]));
const byRma = new Map(returns.returns.map((expected) => [expected.rmaNumber, expected]));

describe('the demo data', () => {
  it('is what the generator writes', () => {
    for (const [name, text] of Object.entries(makeDemoData())) expect(demoFile(name).toString()).toBe(text);
  });

  it('imports without a refused row', () => {
    expect([catalogue.refused, catalogue.ignoredColumns]).toEqual([[], []]);
    expect([returns.refused, returns.ignoredColumns]).toEqual([[], []]);
    expect([shipments.refused, shipments.ignoredColumns]).toEqual([[], []]);
    expect([late.refused, late.ignoredColumns]).toEqual([[], []]);
  });

  it('has forty-one products with masses from 5 g to 35 kg, three names, and numbers nobody else uses', () => {
    expect(catalogue.items).toHaveLength(41);
    expect(byGtin.size).toBe(41);
    for (const { unitMassMg, nameZh, nameEs, gtin } of catalogue.items) {
      expect(unitMassMg).toBeGreaterThanOrEqual(5_000);
      expect(unitMassMg).toBeLessThanOrEqual(34_500_000);
      expect([nameZh, nameEs]).not.toContain(null);
      expect(gtin).toMatch(/^02/);
    }
  });

  it('has a hundred plain returns, fifteen of them with two or three lines, and nine awkward ones', () => {
    expect(byRma.size).toBe(109);
    const plain = returns.returns.slice(0, 100);
    expect(new Set(plain.map(({ trackingNumber }) => trackingNumber)).size).toBe(100);
    expect(plain.filter(({ lines }) => lines.length > 1)).toHaveLength(15);
    for (const { lines } of returns.returns) {
      for (const { sku, quantity, refundMinor } of lines) {
        expect(refundMinor).toBe((bySku.get(sku)?.priceMinor ?? 0) * quantity);
      }
    }
  });

  it('has tracking numbers whose check digits hold wherever there are any', () => {
    const numbers = [...returns.returns, ...late.returns, ...shipments.shipments].flatMap(
      ({ trackingNumber }) => trackingNumber ?? [],
    );
    const checks = numbers.map((trackingNumber) => {
      const code = value(recogniseCode(trackingNumber));
      return code.candidates.find(({ kind }) => kind === 'tracking')?.check ?? 'none';
    });
    expect(checks).not.toContain('failed');
    expect(checks.filter((check) => check === 'ok').length).toBeGreaterThan(60);
  });
});

/** Each of a wardrobe's cartons carries its label, and none is the whole of it. */
const isCarton = (what: string): boolean => ['cartons', 'third-carton'].includes(what);

describe('the parcels of the side panel', () => {
  it('weigh what is in them and about 95 g of packaging', () => {
    for (const { gtins, grossMg } of labels.filter(({ what }) => !isCarton(what))) {
      const units = gtins.map((gtin) => byGtin.get(parseGtin(gtin)?.gtin14 ?? '')?.unitMassMg ?? Number.NaN);
      const packagingMg = grossMg - units.reduce((sum, massMg) => sum + massMg, 0);
      expect(packagingMg).toBeGreaterThanOrEqual(84_000);
      expect(packagingMg).toBeLessThanOrEqual(106_000);
    }
  });

  it('hold what was announced, except where the parcel shows the opposite', () => {
    const isOdd = (what: string): boolean =>
      ['light', 'wrong-item', 'unknown', 'empty'].includes(what) || isCarton(what);
    for (const { what, trackingNumber, gtins } of labels.filter((label) => !label.what.endsWith('-parcel'))) {
      const announced = returns.returns
        .filter((expected) => expected.trackingNumber === trackingNumber)
        .flatMap(({ lines }) => lines.map(({ sku }) => bySku.get(sku)?.gtin?.slice(1)));
      if (what === 'light') expect(announced).toEqual(expect.arrayContaining([...gtins]));
      if (isOdd(what)) expect(gtins).not.toEqual(announced);
      else expect(gtins).toEqual(announced);
    }
  });

  it('show two parcels that hold what their one return announced, and one of our own with what left in it', () => {
    const inside = (what: string) => labels.filter((label) => label.what === what).flatMap(({ gtins }) => gtins);
    const ofSkus = (skus: readonly string[]) => skus.map((sku) => bySku.get(sku)?.gtin?.slice(1));
    const two = labels.find(({ what }) => what === 'first-parcel');
    const expected = byRma.get(two?.rmaNumber ?? '')?.lines.map(({ sku }) => sku) ?? [];
    expect([...inside('first-parcel'), ...inside('second-parcel')]).toEqual(ofSkus(expected));
    const [own] = shipments.shipments;
    expect(inside('own-parcel')).toEqual(ofSkus(own?.lines.map(({ sku }) => sku) ?? []));
    expect(labels.find(({ what }) => what === 'own-parcel')?.grossMg).toBe(own?.shippedMg);
  });

  it('have one that nobody knows, which a later file names', () => {
    const unknown = labels.find(({ what }) => what === 'unknown');
    expect(late.returns.map(({ trackingNumber }) => trackingNumber)).toEqual([unknown?.trackingNumber]);
    expect(byRma.get(late.returns[0]?.rmaNumber ?? '')?.trackingNumber).toBeNull();
  });

  it('show a light parcel that no tolerance of a scale explains', () => {
    const light = labels.find(({ what }) => what === 'light');
    const lines = byRma.get(light?.rmaNumber ?? '')?.lines ?? [];
    const announcedMg = lines.reduce((sum, { sku, quantity }) => sum + (bySku.get(sku)?.unitMassMg ?? 0) * quantity, 0);
    expect(announcedMg + 95_000 - (light?.grossMg ?? 0)).toBeGreaterThan(200_000);
  });

  it('scan one label twice, and one that nobody announced', () => {
    const repeat = labels.find(({ what }) => what === 'repeat');
    expect(labels.filter(({ trackingNumber }) => trackingNumber === repeat?.trackingNumber)).toHaveLength(2);
    expect(labels.filter(({ rmaNumber }) => rmaNumber === null).map(({ what }) => what)).toEqual([
      'unknown',
      'own-parcel',
    ]);
  });
});
