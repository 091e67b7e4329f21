import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { BACK_OFFICE_SECRET, startBackOffice } from './back-office.ts';
import { type Bench, CARTON_JPEG, type Fact, newCommandId, openCase, scan, startBench, TRACKING } from './bench.ts';
import { damagedReturn } from './damaged-return.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

describe('an outside program with nothing but host.json', () => {
  it('drives a clean return: scan, weigh, confirm', async () => {
    const { client } = await startBench();
    const { outcome, bench } = await scan(client, TRACKING);
    expect(outcome).toMatchObject({ kind: 'received', closedCaseId: null, parkedCaseId: null });
    const { caseId, parcels, lines, confirmation } = openCase(bench);
    expect(lines).toMatchObject([{ name: 'Stoneware mug, red', expected: 1, counted: null }]);
    expect(confirmation).toMatchObject({ questions: [], records: { outsideIntact: 1, unitsHere: 1, unitsGradeA: 1 } });

    const weight = { caseId, parcelId: parcels[0]?.parcelId, grossMg: 430_000, reason: 'no-scale' };
    const weighed = await client.ok<{ bench: Bench }>('parcel.weighManual', { commandId: newCommandId(), ...weight });
    expect(openCase(weighed.bench).parcels[0]?.weighing).toMatchObject({ grossMg: 430_000, isManual: true });

    const close = { commandId: newCommandId(), caseId, confirmedBy: 'api' };
    const closed = await client.ok<{ bench: Bench }>('case.close', close);
    expect(closed.bench.case).toBeNull();
    expect(closed.bench.justClosed).toMatchObject({
      caseId,
      status: 'closed',
      lines: [{ counted: 1, units: [{ grade: 'A', disposition: 'restock', place: 'A1' }] }],
    });
    const { facts } = await client.ok<{ facts: Fact[] }>('outbox.list', { state: 'any', limit: 10 });
    expect(facts.map(({ type }) => type).reverse()).toEqual([
      'returns.parcel.received.v1',
      'returns.return.inspected.v1',
      'returns.stock.restock.v1',
      'returns.refund.ready.v1',
    ]);
  });

  it('drives a damaged return with photographs to a certificate', async () => {
    const { client, dataDir } = await startBench();
    const steps = damagedReturn();
    for (const step of steps) await step.run(client);
    const bench = await client.ok<Bench>('bench.get', {});
    expect(bench.justClosed).toMatchObject({ status: 'closed', lines: [{ units: [{ grade: 'D' }] }] });
    const [certificate] = bench.justClosed?.certificates ?? [];
    expect(certificate?.number).toMatch(/^DC-B1-\d{4}-/);

    const fileName = `${certificate?.number ?? ''}.pdf`;
    const pdf = await client.bytes('document.bytes', { fileName });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const path = join(dataDir, 'certificate.pdf');
    writeFileSync(path, pdf);
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout;
    expect(text).toContain(certificate?.number);

    const photo = await client.bytes('photo.bytes', { sha256: bench.justClosed?.photos[0]?.sha256 });
    expect(photo.equals(CARTON_JPEG)).toBe(true);
    expect(await client.ok('record.verify', {})).toMatchObject({
      isSound: true,
      viewsDiffering: [],
      photosMissing: [],
    });
  });

  it('has its facts accepted, signed, by a back office once their windows are over', async () => {
    const backOffice = await startBackOffice();
    onTestFinished(() => backOffice.stop());
    const { client } = await startBench();
    const endpoint = { url: backOffice.endpoint, secret: BACK_OFFICE_SECRET, allowLoopback: true };
    await client.ok('backOffice.configure', { commandId: newCommandId(), ...endpoint });
    const { bench } = await scan(client, TRACKING);
    const { caseId } = openCase(bench);
    expect(await backOffice.accepted()).toEqual([]);
    const [fact] = await backOffice.acceptedAtLeast(1);
    expect(fact).toMatchObject({
      type: 'returns.parcel.received.v1',
      subject: caseId,
      source: '/sites/S1/stations/B1',
      data: { trackingNumber: TRACKING, rmaNumber: 'RMA-20001' },
    });
    const sent = await client.ok<{ facts: Fact[] }>('outbox.list', { state: 'any', limit: 10 });
    expect(sent.facts).toMatchObject([{ factId: fact?.id }]);
  });
});
