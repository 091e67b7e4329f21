import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { CallParams, CallResult } from '../../../renderer/host/use-call.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { importCsv, newCommandId, openCase, scan, startBench } from '../host/bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

type Certified = CallResult<'weight.certify'>;

const RETURNS = `RMA,Order,Tracking number,Carrier,Return class,SKU,Quantity,Reason,Refund amount,Currency
RMA-41001,ORD-41001,RR473124829ES,Correos,customer-return,WC-JACKET,1,,10.00,EUR
RMA-41001,ORD-41001,RR473124829ES,Correos,customer-return,WC-SOCKS,1,,10.00,EUR
RMA-41002,ORD-41002,RR473124832ES,Correos,customer-return,WC-JACKET,1,,10.00,EUR
`;
const CATALOGUE = `SKU,GTIN,Name,Weight g,Mass spread g,Price,Currency
WC-JACKET,,Blue jacket,800,8,10.00,EUR
WC-SOCKS,,Socks,220,3,10.00,EUR
`;

let client: ApiClient;
let folder: string;

beforeAll(async () => {
  ({ client, dataDir: folder } = await startBench(afterAll));
  await importCsv(client, folder, 'catalogue', CATALOGUE);
  await importCsv(client, folder, 'returns', RETURNS);
}, 60_000);

const certify = (caseId: string): CallParams<'weight.certify'> => ({
  ...{ commandId: newCommandId(), caseId },
  languages: ['es', 'en'],
});
const read = (file: string): Buffer => readFileSync(join(folder, 'documents', file));
function certificates(): string[] {
  const documents = join(folder, 'documents');
  return existsSync(documents) ? readdirSync(documents).filter((name) => name.startsWith('WC-')) : [];
}

async function received(trackingNumber: string, grams: number | null) {
  const { caseId, parcels, lines } = openCase((await scan(client, trackingNumber)).bench);
  const parcelId = parcels[0]?.parcelId ?? '';
  if (grams !== null) {
    const typed = { grossMg: grams * 1_000, reason: 'scale-broken' };
    await client.ok('parcel.weighManual', { commandId: newCommandId(), caseId, parcelId, ...typed });
  }
  return { caseId, lines };
}

describe('S24 the certificate of what a parcel weighed', () => {
  it('is refused for a parcel that nobody weighed', async () => {
    const { caseId } = await received('RR473124832ES', null);
    const refusal = await client.fails('weight.certify', certify(caseId), 422);
    expect(refusal).toMatchObject({ kind: 'weight-not-explained' });
    expect(refusal.message).toContain('weigh it first');
    expect(certificates()).toEqual([]);
  });

  it('is one paper however often it is asked for, and its next version once more is known', async () => {
    const { caseId, lines } = await received('RR473124829ES', 895);
    const once = certify(caseId);
    const first = await client.ok<Certified>('weight.certify', once);
    expect(await client.ok<Certified>('weight.certify', once)).toMatchObject({ number: first.number, version: 1 });
    const again = await client.ok<Certified>('weight.certify', certify(caseId));
    expect(again).toMatchObject({ certificateId: first.certificateId, number: first.number, version: 1 });
    expect(certificates()).toHaveLength(3);

    const current = async (): Promise<boolean[]> => {
      const { weightCertificates } = await client.ok<CallResult<'case.get'>>('case.get', { caseId });
      return weightCertificates.map(({ isCurrent }) => isCurrent);
    };
    expect(await current()).toEqual([true]);

    const [jacket] = lines;
    const counted = { commandId: newCommandId(), caseId, lineId: jacket?.lineId ?? '', counted: 1 };
    await client.ok('content.count', counted);
    expect(await current(), 'what was counted since does not stand in it').toEqual([false]);
    const second = await client.ok<Certified>('weight.certify', certify(caseId));
    expect(second).toMatchObject({ number: first.number, version: 2, fileName: `${first.number}-V2.pdf` });
    expect(second.certificateId).not.toBe(first.certificateId);
    expect(certificates()).toHaveLength(6);
    expect(await current()).toEqual([false, true]);

    const chinese = { ...certify(caseId), languages: ['zh-CN'] };
    expect(await client.ok<Certified>('weight.certify', chinese)).toMatchObject({ version: 3 });
  });

  it('lies beside the record whose digest stands in the chain, and the trace', async () => {
    const { cases } = await client.ok<CallResult<'case.list'>>('case.list', { status: 'any', limit: 10 });
    const caseId = cases.find(({ rmaNumber }) => rmaNumber === 'RMA-41001')?.caseId ?? '';
    const { fileName, recordSha256 } = await client.ok<Certified>('weight.certify', certify(caseId));
    expect(read(fileName).subarray(0, 5).toString()).toBe('%PDF-');
    const record = read(fileName.replace('.pdf', '.json'));
    expect(createHash('sha256').update(record).digest('hex')).toBe(recordSha256);
    expect(JSON.parse(record.toString())).toMatchObject({ caseId, onArrival: { grossMg: 895_000 } });
    expect(read(fileName.replace('.pdf', '.csv')).toString()).toMatch(
      /^"at","purpose",.*\n"20\d\d-.*Z","arrival","typed","","gross","895000","","","","","[0-9a-f-]{36}"\n$/,
    );
  });

  it('gives no version twice: what was taken back lies printed somewhere', async () => {
    const open = (await client.ok<CallResult<'bench.get'>>('bench.get', {})).case;
    const [caseId = '', lineId = ''] = [open?.caseId, open?.lines[1]?.lineId];
    const count = (counted: number) => ({ commandId: newCommandId(), caseId, lineId, counted });
    await client.ok('content.count', count(1));
    const asked = certify(caseId);
    const last = await client.ok<Certified>('weight.certify', asked);
    await client.ok('step.undo', { commandId: newCommandId(), caseId, step: asked.commandId });
    await client.ok('content.count', count(0));
    const next = await client.ok<Certified>('weight.certify', certify(caseId));
    expect(next).toMatchObject({ number: last.number, version: last.version + 1 });
    const record = read(next.fileName.replace('.pdf', '.json'));
    expect(createHash('sha256').update(record).digest('hex')).toBe(next.recordSha256);
  });

  it('is made of a closed case too', async () => {
    const caseId = (await client.ok<CallResult<'bench.get'>>('bench.get', {})).case?.caseId ?? '';
    await client.ok('content.restMissing', { commandId: newCommandId(), caseId });
    await client.ok('case.close', { commandId: newCommandId(), caseId, confirmedBy: 'button' });
    const closed = await client.ok<Certified>('weight.certify', certify(caseId));
    expect(closed.version).toBeGreaterThan(3);
  });
});
