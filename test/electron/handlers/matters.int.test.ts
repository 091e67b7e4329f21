import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { CARTON_JPEG, importCsv, newCommandId, RMA, scan, startBench, TRACKING } from '../host/bench.ts';

/** What an outside program reads of a case without a parcel. */
interface Matter {
  readonly caseId: string;
  readonly status: string;
  readonly rmaNumbers: string[];
  readonly orderNumber: string | null;
  readonly parcels: unknown[];
  readonly lines: { lineId: string; counted: number | null }[];
  readonly confirmation: { questions: { kind: string }[] } | null;
  readonly undo: { commandId: string } | null;
  readonly progress: {
    readonly matter: { matter: string } | null;
    readonly evidence: { sha256: string; kind: string; title: string }[];
    readonly declaredWeight: { declaredMg: number; isVerified: boolean } | null;
    readonly settled: { outcome: string; paidMinor: number | null; keepsMinor: number | null } | null;
    readonly urgency: { dueOn: string | null };
  };
}

const RETURNS = Array.from(
  { length: 6 },
  (_row, at) => `RMA-3000${at},ORD-6000${at},RB00000000${at}ES,Correos,HH-MUG-RED,1,Broken,100.00,EUR`,
).join('\n');
const HEADINGS = 'RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency';
const PDF = new TextEncoder().encode('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
const SCRIPT = new TextEncoder().encode('%PDF-1.7\n<< /S /JavaScript /JS (1) >>\n%%EOF\n');

const ends: (() => Promise<void> | void)[] = [];
let client: ApiClient;
beforeAll(async () => {
  const bench = await startBench((end) => ends.push(end));
  ({ client } = bench);
  await importCsv(client, bench.dataDir, 'returns', `${HEADINGS}\n${RETURNS}\n`);
});
afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

const call = async (name: string, params: object): Promise<Matter> =>
  (await client.ok<{ case: Matter }>(name, { commandId: newCommandId(), ...params })).case;
const open = (matter: string, reference: string): Promise<Matter> =>
  call('case.openWithoutParcel', { matter, reference, note: '' });
const NOTHING = { note: '', trackingNumber: null, carrier: null, payer: null };
const NO_MONEY = { amountMinor: null, keepsMinor: null, paidMinor: null, currency: null };
const settle = (caseId: string, params: object): Promise<Matter> =>
  call('matter.settle', { caseId, ...NOTHING, ...NO_MONEY, ...params });
const close = (caseId: string): Promise<Matter> => call('matter.close', { caseId, confirmedBy: 'api' });
const upload = async (bytes: Uint8Array, type: string): Promise<string> =>
  ((await client.evidence(bytes, type)).body as { sha256: string }).sha256;
const factsOf = async (caseId: string): Promise<{ type: string; payload: Record<string, unknown> }[]> => {
  const { facts } = await client.ok<{ facts: { caseId: string; type: string; payload: Record<string, unknown> }[] }>(
    'outbox.list',
    { state: 'any', limit: 200 },
  );
  return facts.filter((fact) => fact.caseId === caseId);
};

describe('a matter without a parcel, over HTTP', () => {
  it.each([
    ['short-at-buyer', 'ORD-60000', { outcome: 're-ship', trackingNumber: 'RR417921168ES', payer: 'seller' }],
    ['damaged-at-buyer', 'RMA-30001', { outcome: 'courier-claim' }],
    ['lost-in-transit', 'RMA-30002', { outcome: 're-ship', trackingNumber: 'RR417921168ES', payer: 'carrier' }],
    ['pull-back', 'RMA-30004', { outcome: 'found-in-pile' }],
    ['re-ship', 'RMA-30005', { outcome: 're-ship', trackingNumber: 'RR417921168ES', payer: 'buyer' }],
  ])(
    '%s is opened, shown, answered, undone, answered again and closed, and moves no stock',
    async (kind, ref, outcome) => {
      const opened = await open(kind, ref);
      expect(opened).toMatchObject({ status: 'open', parcels: [], progress: { matter: { matter: kind } } });
      expect(await client.ok('bench.get', {})).toMatchObject({ case: null });
      expect((await client.ok<{ cases: Matter[] }>('matter.list', {})).cases.map(({ caseId }) => caseId)).toContain(
        opened.caseId,
      );
      const { caseId, lines } = opened;
      await call('evidence.attach', { caseId, sha256: await upload(CARTON_JPEG, 'image/jpeg'), title: 'Photo' });
      const lineId = lines[0]?.lineId;
      if (kind === 'short-at-buyer') await call('matter.noteDelivery', { caseId, lineId, onDeliveryNote: false });
      const answered = await settle(caseId, outcome);
      expect(answered.confirmation?.questions).toEqual([]);
      await client.ok('step.undo', { commandId: newCommandId(), caseId, step: answered.undo?.commandId });
      const undone = await client.ok<Matter>('case.get', { caseId });
      expect(undone.confirmation?.questions).toEqual([{ kind: 'matter-outcome' }]);
      await settle(caseId, outcome);
      expect(await close(caseId)).toMatchObject({ status: 'closed' });
      expect(await factsOf(caseId)).toEqual([]);
    },
  );

  it('S77 S109 paid 100, refund 10, keeps 90: one refund with both numbers and no line', async () => {
    const { caseId } = await open('refund-without-return', 'RMA-30003');
    const money = { outcome: 'refund', amountMinor: 90_00, keepsMinor: 90_00, currency: 'EUR' };
    const swapped = { commandId: newCommandId(), caseId, ...NOTHING, paidMinor: null, ...money };
    expect(await client.fails('matter.settle', swapped, 422)).toMatchObject({ kind: 'amounts-do-not-add-up' });
    const settled = await settle(caseId, { ...money, amountMinor: 10_00 });
    expect(settled.progress.settled).toMatchObject({ paidMinor: 100_00, keepsMinor: 90_00 });
    await close(caseId);
    expect(await factsOf(caseId)).toMatchObject([
      {
        type: 'returns.refund.ready.v1',
        payload: { amountMinor: 10_00, paidMinor: 100_00, keepsMinor: 90_00, lines: [] },
      },
    ]);
  });

  it('S81 goods to be sent again are due in three days', async () => {
    expect((await open('re-ship', 'an order nobody knows')).progress.urgency.dueOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  });

  it('an order nobody knows opens under its number, and opening it twice is refused', async () => {
    const opened = await open('lost-in-transit', 'SHOP-77');
    expect(opened).toMatchObject({ orderNumber: 'SHOP-77', lines: [] });
    const again = { commandId: newCommandId(), matter: 'lost-in-transit', reference: 'shop 77', note: '' };
    expect(await client.fails('case.openWithoutParcel', again, 422)).toMatchObject({ kind: 'case-already-open' });
    await client.ok('step.undo', { commandId: newCommandId(), caseId: opened.caseId, step: opened.undo?.commandId });
    await client.fails('case.get', { caseId: opened.caseId }, 404);
  });

  it('S75 a parcel given up as lost that comes after all is lost and found, and is on the bench', async () => {
    const { caseId } = await open('lost-in-transit', RMA);
    const { bench } = await scan(client, TRACKING);
    expect(bench.case).toMatchObject({
      caseId,
      returnClass: 'lost-and-found',
      parcels: [{ trackingNumber: TRACKING }],
    });
  });

  it('S24 a weight the buyer says is marked unverified', async () => {
    const { caseId } = await open('short-at-buyer', 'SHOP-78');
    const declared = await call('matter.declareWeight', { caseId, declaredMg: 512_000, sha256: null });
    expect(declared.progress.declaredWeight).toEqual({ declaredMg: 512_000, sha256: null, isVerified: false });
  });
});

describe('evidence from files', () => {
  it('a PDF is kept as it came and handed out as a file, never as a page', async () => {
    const { caseId } = await open('damaged-at-buyer', 'SHOP-79');
    const sha256 = await upload(PDF, 'application/pdf');
    const { progress } = await call('evidence.attach', { caseId, sha256, title: 'Delivery note' });
    expect(progress.evidence).toMatchObject([{ sha256, kind: 'pdf', title: 'Delivery note' }]);
    expect(await client.bytes('evidence.bytes', { sha256 })).toEqual(Buffer.from(PDF));
    const { headers } = await client.raw('evidence.bytes', { sha256 });
    expect(headers.get('content-disposition')).toBe(`attachment; filename="evidence-${sha256.slice(0, 12)}.pdf"`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it.each([
    ['a script in a PDF', SCRIPT, 'application/pdf', 422, 'pdf-active'],
    ['a page that says it is a PDF', new TextEncoder().encode('<script>'), 'application/pdf', 422, 'pdf-not-a-pdf'],
    ['a PDF torn off', PDF.subarray(0, 20), 'application/pdf', 422, 'pdf-cut-off'],
    ['a page as what it is', PDF, 'text/html', 415, 'media-type'],
    [
      'a JPEG with a tail',
      Buffer.concat([CARTON_JPEG, Buffer.from('<script>')]),
      'image/jpeg',
      422,
      'photo-has-trailing-bytes',
    ],
  ])('refuses %s and says why', async (_name, bytes, type, status, kind) => {
    const answer = await client.evidence(bytes, type);
    expect(answer.status).toBe(status);
    const { error } = answer.body as { error: { kind: string; message: string } };
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/^[A-Z].+\.$/);
  });

  it('a hash that was never uploaded cannot be attached', async () => {
    const { caseId } = await open('damaged-at-buyer', 'SHOP-80');
    const params = { commandId: newCommandId(), caseId, sha256: 'f'.repeat(64), title: 'x' };
    expect(await client.fails('evidence.attach', params, 404)).toMatchObject({ kind: 'evidence-missing' });
  });
});
