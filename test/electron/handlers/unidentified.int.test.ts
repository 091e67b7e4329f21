import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { hasPoppler, barBands, rasterise, readCode128 } from '../documents/support/paper.ts';
import {
  type Bench,
  CARTON_JPEG,
  type Case,
  importCsv,
  newCommandId,
  openCase,
  scan,
  startBench,
} from '../host/bench.ts';

const HEADER = 'RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency\n';
const HOSTILE = '<script>alert(1)</script>';
const NO_DETAILS = { account: null, name: null, phone: null, reason: null, sender: null, region: null };

interface Unidentified {
  readonly holdNumber: string | null;
  readonly shelf: string | null;
  readonly slip: { details: { name: string } | null } | null;
  readonly contents: { sku: string | null; counted: number }[];
  readonly guesses: { ref: string; source: 'return'; isTied: boolean; reasons: { kind: string }[] }[];
}
interface Held {
  readonly holdNumber: string;
  readonly shelf: string;
  readonly fileName: string;
  readonly bench: Bench;
}

let client: ApiClient;
let dataDir: string;
let sha256: string;
let tracking = 100_000_000_000;
/** A waybill that nobody expects; every test has its own. */
let waybill = '';

beforeAll(async () => {
  ({ client, dataDir } = await startBench(afterAll));
  ({ sha256 } = (await client.photo(CARTON_JPEG)).body as { sha256: string });
}, 60_000);

beforeEach(() => {
  tracking += 1;
  waybill = `SF${tracking}`;
});

/** One interaction each: the scan, two photographs, and what is scanned inside. */
async function openParcel(...contents: string[]): Promise<string> {
  const { bench } = await scan(client, waybill);
  const { caseId } = openCase(bench);
  for (const slot of ['outside', 'inside']) {
    await client.ok('photo.add', { commandId: newCommandId(), caseId, sha256, slot, unitId: null });
  }
  for (const code of contents) await scan(client, code);
  return caseId;
}

const hold = (caseId: string): Promise<Held> => client.ok('case.hold', { commandId: newCommandId(), caseId });
const look = (caseId: string): Promise<Unidentified> => client.ok('unidentified.get', { caseId });
const caseOf = (caseId: string): Promise<Case & { parkedReason: string | null; progress: { shelf: string } }> =>
  client.ok('case.get', { caseId });
const importReturns = (rows: string) => importCsv(client, dataDir, 'returns', HEADER + rows);

describe('U16 a waybill that nobody expects', () => {
  it('opens its case, asks for two photographs and refuses to be put away without them', async () => {
    const { outcome, bench } = await scan(client, waybill);
    expect(outcome.kind).toBe('unidentified');
    const { caseId, confirmation } = openCase(bench);
    expect(confirmation?.questions.map(({ kind }) => kind)).toEqual(['outside-photo', 'inside-photo']);
    const refused = await client.fails('case.hold', { commandId: newCommandId(), caseId }, 422);
    expect(refused.kind).toBe('open-questions');
  });

  it('goes on its shelf in one confirmation, with a number whose label can be scanned', async () => {
    const caseId = await openParcel('HH-MUG-RED');
    const { holdNumber, shelf, fileName, bench } = await hold(caseId);
    expect(holdNumber).toMatch(/^HB1\d{4}$/);
    expect(shelf).toBe('H3');
    expect(bench).toMatchObject({ case: null, justClosed: { caseId } });
    expect((await scan(client, holdNumber)).outcome.kind).toBe('resumed');
    if (!hasPoppler) return;
    const [page] = rasterise(await client.bytes('document.bytes', { fileName }), 203);
    if (page === undefined) throw new Error('no page');
    expect(barBands(page, 80).map(readCode128)).toEqual([holdNumber]);
  }, 30_000);

  it('can be taken back from its shelf while nobody has been told', async () => {
    const caseId = await openParcel();
    const { bench } = await hold(caseId);
    const step = bench.justClosed?.undo?.commandId;
    const undone = await client.ok<{ bench: Bench }>('step.undo', { commandId: newCommandId(), caseId, step });
    expect(undone.bench.case?.caseId).toBe(caseId);
  });

  it('A6 without any label has a case as well', async () => {
    const { outcome, bench } = await client.ok<{ outcome: { kind: string }; bench: Bench }>('unidentified.open', {
      commandId: newCommandId(),
    });
    expect(outcome.kind).toBe('unidentified');
    expect(openCase(bench).parcels).toMatchObject([{ trackingNumber: null }]);
  });

  it('S87 waits in the outbox without a name, after its window', async () => {
    const caseId = await openParcel('HH-MUG-RED');
    const details = { ...NO_DETAILS, name: 'Buyer 1', phone: '600 004 821' };
    await client.ok('slip.record', {
      ...{ commandId: newCommandId(), caseId, found: true, details },
      ...{ rmaWritten: 'RMA-90001', orderWritten: null },
    });
    const { holdNumber } = await hold(caseId);
    const { facts } = await client.ok<{ facts: { type: string; payload: object }[] }>('outbox.list', {
      state: 'any',
      limit: 50,
    });
    const fact = facts.find(
      ({ type, payload }) =>
        type.includes('unidentified') && 'holdNumber' in payload && payload.holdNumber === holdNumber,
    );
    expect(fact?.payload).toMatchObject({
      trackingNumber: waybill,
      contents: [{ sku: 'HH-MUG-RED', quantity: 1 }],
      rmaWritten: 'RMA-90001',
      evidencePhotoHashes: [sha256],
    });
    expect(JSON.stringify(fact)).not.toMatch(/Buyer 1|4821/);
  });
});

describe('S01 the slip and the guesses', () => {
  it('keep who it names out of the record', async () => {
    const caseId = await openParcel();
    const details = { ...NO_DETAILS, name: 'Nobody Knownnot', phone: '600 777 123' };
    const slip = { caseId, found: true, details, rmaWritten: null, orderWritten: null };
    await client.ok('slip.record', { commandId: newCommandId(), ...slip });
    expect((await look(caseId)).slip?.details?.name).toBe('Nobody Knownnot');
    expect(JSON.stringify(await caseOf(caseId))).not.toContain('Knownnot');
    expect(await caseOf(caseId)).toMatchObject({ progress: { slip: { phoneTail: '7123', hasDetails: true } } });
  });

  it('rank what it may be, and one tap makes it that one, which can be taken back', async () => {
    await importReturns('RMA-30001,ORD-1,RR000000000ES,Correos,HH-LAMP-GLS,1,x,1.00,EUR\n');
    const caseId = await openParcel('HH-LAMP-GLS');
    await client.ok('slip.record', {
      ...{ commandId: newCommandId(), caseId, found: true, details: NO_DETAILS },
      ...{ rmaWritten: 'RMA-30007', orderWritten: null },
    });
    const [best] = (await look(caseId)).guesses;
    expect(best).toMatchObject({ ref: 'RMA-30001', isTied: false });
    expect(best?.reasons.map(({ kind }) => kind)).toEqual(['number-written', 'contents']);
    const commandId = newCommandId();
    const link = { commandId, caseId, source: 'return', ref: 'RMA-30001', reasons: ['number-written', 'contents'] };
    await client.ok('case.link', link);
    expect(await caseOf(caseId)).toMatchObject({
      rmaNumbers: ['RMA-30001'],
      returnClass: 'customer-return',
      lines: [{ expected: 1, counted: 1 }],
    });
    await client.ok('step.undo', { commandId: newCommandId(), caseId, step: commandId });
    expect(await caseOf(caseId)).toMatchObject({ rmaNumbers: [], lines: [] });
  });
});

describe('S01 an import that names the waybill', () => {
  it('gives the parcel on the shelf its return, says where it lies, and puts it back in the queue', async () => {
    const caseId = await openParcel('HH-MUG-RED', 'HH-LAMP-GLS');
    const { holdNumber, shelf } = await hold(caseId);
    const report = await importReturns(`RMA-40001,ORD-2,${waybill},SF,HH-MUG-RED,2,x,1.00,EUR\n`);
    expect(report).toMatchObject({ identified: [{ into: caseId, rmaNumber: 'RMA-40001', holdNumber, shelf }] });
    expect(await caseOf(caseId)).toMatchObject({
      status: 'parked',
      parkedReason: 'identified',
      progress: { shelf, holdNumber, identified: { by: 'import' } },
      lines: [{ expected: 2, counted: 1 }],
      unexpected: [
        { sku: 'HH-MUG-RED', counted: 0 },
        { sku: 'HH-LAMP-GLS', counted: 1 },
      ],
    });
    expect(await look(caseId)).toMatchObject({ guesses: [] });
    const again = await importReturns(`RMA-40001,ORD-2,${waybill},SF,HH-MUG-RED,2,x,1.00,EUR\n`);
    expect(again).toMatchObject({ identified: [] });
  });

  it('brings it into the case that return has already, with contents and photographs', async () => {
    await importReturns(`RMA-40002,ORD-3,RR${tracking}X,Correos,HH-LAMP-GLS,2,x,1.00,EUR\n`);
    const into = openCase((await scan(client, 'RMA-40002')).bench).caseId;
    // Something that is not announced: the case stays open for a person, instead of being closed by the next parcel.
    await scan(client, 'HH-MUG-RED');
    const caseId = await openParcel('HH-LAMP-GLS');
    await hold(caseId);
    await importReturns(`RMA-40002,ORD-3,${waybill},SF,HH-LAMP-GLS,2,x,1.00,EUR\n`);
    expect((await caseOf(caseId)).status).toBe('linked');
    const target = await caseOf(into);
    expect(target.parcels.map(({ trackingNumber }) => trackingNumber)).toContain(waybill);
    expect(target.photos).toHaveLength(2);
    expect(target.lines).toMatchObject([{ expected: 2, counted: 1 }]);
    expect((await scan(client, waybill)).bench.case?.caseId).toBe(into);
  });
});

describe('S01 the list for customer service', () => {
  it('is one page and one table in the data folder, with a hostile name as text', async () => {
    const caseId = await openParcel('HH-MUG-RED');
    const details = { ...NO_DETAILS, name: HOSTILE };
    const slip = { caseId, found: true, details, rmaWritten: null, orderWritten: null };
    await client.ok('slip.record', { commandId: newCommandId(), ...slip });
    const { holdNumber } = await hold(caseId);
    const { html, csv } = await client.ok<Record<'html' | 'csv', { fileName: string; savedTo: string }>>(
      'unidentified.export',
      { commandId: newCommandId(), locale: 'es' },
    );
    expect(html.savedTo).toBe(join(dataDir, 'exports', html.fileName));
    const page = readFileSync(html.savedTo, 'utf8');
    expect(page).toContain(`${holdNumber.slice(0, -4)}-${holdNumber.slice(-4)}`);
    expect(page).toContain('&lt;script&gt;');
    expect(page).not.toContain('<script');
    expect(page).toContain(`data:image/jpeg;base64,${CARTON_JPEG.subarray(0, 60).toString('base64')}`);
    expect(readFileSync(csv.savedTo, 'utf8')).toMatch(/^\uFEFF"Número","Estante"/);
    expect((await client.bytes('export.bytes', { fileName: html.fileName })).toString('utf8')).toBe(page);
    expect(existsSync(join(dataDir, 'exports', csv.fileName))).toBe(true);
  });

  it.each(['../host.json', 'UNIDENTIFIED-..html', 'x.html', ''])(
    'export.bytes finds nothing under %j',
    async (name) => {
      expect([400, 404]).toContain((await client.send('export.bytes', { fileName: name })).status);
    },
  );
});
