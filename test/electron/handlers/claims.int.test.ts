import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimView } from '../../../shared/protocol/claim-view.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { type Bench, newCommandId, openCase, SECOND_TRACKING, startBench } from '../host/bench.ts';
import { damagedReturn } from '../host/damaged-return.ts';

let client: ApiClient;
let dataDir: string;

/** A damaged return as a person takes it, with the leg stated before it is closed. */
beforeAll(async () => {
  const bench = await startBench(afterAll);
  ({ client, dataDir } = bench);
  for (const step of damagedReturn()) {
    if (step.name === 'close') await stateLeg();
    await step.run(client);
  }
}, 60_000);

async function stateLeg(): Promise<void> {
  const open = openCase(await client.ok<Bench>('bench.get', {}));
  const unitId = open.lines[0]?.units[0]?.unitId;
  const leg = { leg: 'return', contractedBy: 'own-account', carrier: 'UPS' };
  await client.ok('leg.state', { commandId: newCommandId(), caseId: open.caseId, unitId, ...leg });
}

async function theClaim(): Promise<ClaimView> {
  const { claims } = await client.ok<{ claims: ClaimView[] }>('claim.list', { month: 'open', carrier: null });
  const [claim] = claims;
  if (!claim || claims.length > 1) throw new Error(`${claims.length} claims`);
  return claim;
}

describe('S82 the register over HTTP', () => {
  it('holds the claim as soon as the case is closed, with its value, its certificate and its photographs', async () => {
    expect(await theClaim()).toMatchObject({
      kind: 'damage',
      status: 'draft',
      carrier: 'UPS',
      trackingNumber: SECOND_TRACKING,
      currency: 'EUR',
      claimedMinor: 5_990,
      isTaken: false,
      basis: { certificateNumbers: [expect.stringMatching(/^DC-/)], missingEvidence: [] },
      deadlineSource: 'UPS, international',
    });
  });

  it('takes one edit once, however often it is sent, and keeps who made it', async () => {
    const { claimId, seen } = await theClaim();
    const params = { commandId: newCommandId(), claimId, seen, changes: { status: 'filed', note: '=cmd|x' } };
    const first = await client.ok<{ claim: ClaimView }>('claim.edit', params);
    expect(first.claim).toMatchObject({ status: 'filed', claimedMinor: 5_990, handledBy: 'Administrator 1' });
    expect(await client.ok('claim.edit', params)).toEqual(first);
    const { history } = await client.ok<{ history: { type: string; by: string }[] }>('claim.get', { claimId });
    expect(history.map(({ type, by }) => `${type} ${by}`)).toEqual([
      'ClaimOpened Administrator 1',
      'ClaimEdited Administrator 1',
    ]);
  });

  it('does not take an edit of somebody who had not seen the last one, nor a status that does not follow', async () => {
    const { claimId, seen } = await theClaim();
    const edit = { commandId: newCommandId(), claimId, changes: { status: 'accepted' } };
    expect(await client.fails('claim.edit', { ...edit, seen: [] }, 409)).toMatchObject({ kind: 'claim-changed' });
    const wrong = { commandId: newCommandId(), claimId, seen, changes: { status: 'appealed' } };
    expect(await client.fails('claim.edit', wrong, 422)).toMatchObject({ kind: 'claim-status-not-next' });
    const float = { commandId: newCommandId(), claimId, seen, changes: { paidMinor: 59.9 } };
    expect(await client.fails('claim.edit', float, 400)).toMatchObject({ kind: 'params-invalid' });
  });

  it('has no second claim of one type for one parcel, and none for a case nobody knows', async () => {
    const { caseId, parcelId } = await theClaim();
    const add = { commandId: newCommandId(), caseId, parcelId, kind: 'damage' };
    expect(await client.fails('claim.add', add, 422)).toMatchObject({ kind: 'claim-exists' });
    const nowhere = { commandId: newCommandId(), caseId: newCommandId(), parcelId: null, kind: 'loss' };
    expect(await client.fails('claim.add', nowhere, 404)).toMatchObject({ kind: 'case-not-found' });
  });
});

describe('S82 the sheet over HTTP', () => {
  const exported = (locale: string, format: string, month: string) =>
    client.ok<{ fileName: string; savedTo: string; claims: number }>('claim.export', {
      commandId: newCommandId(),
      locale,
      format,
      month,
    });

  it('is a workbook whose cells are what the register says, private to its owner', async () => {
    const { period } = await theClaim();
    const { fileName, savedTo, claims } = await exported('en', 'xlsx', period);
    expect(claims).toBe(1);
    expect(statSync(savedTo).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(dataDir, 'exports'))).toEqual([fileName]);
    const [heading = [], row = []] = await readSheet(await client.bytes('export.bytes', { fileName }));
    const at = (name: string): unknown => row[heading.indexOf(name)];
    expect(['Tracking number', 'Claimed', 'Currency', 'Note'].map(at)).toEqual([
      SECOND_TRACKING,
      59.9,
      'EUR',
      '=cmd|x',
    ]);
  });

  it('is CSV in the encoding that was asked for, with nothing a spreadsheet runs', async () => {
    const { period } = await theClaim();
    const { fileName } = await exported('zh-CN', 'csv-gb18030', period);
    const text = iconv.decode(await client.bytes('export.bytes', { fileName }), 'gb18030');
    expect(text).toContain('"运单号"');
    expect(text).toContain(`"'=cmd|x"`);
    const utf8 = await exported('es', 'csv-semicolon', period);
    const bytes = await client.bytes('export.bytes', { fileName: utf8.fileName });
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.toString('utf8')).toContain('"EUR";"59,90";"59,90"');
  });

  it('is not read from anywhere but its folder', async () => {
    for (const fileName of ['../host.json', 'claims-2026-01-en-00000000.xlsx', '.xlsx', '/etc/passwd']) {
      expect(await client.fails('export.bytes', { fileName }, 404)).toMatchObject({ kind: 'export-missing' });
    }
  });

  it('of an empty month is a sheet with its heading', async () => {
    expect(await exported('en', 'xlsx', '2020-01')).toMatchObject({ claims: 0 });
  });
});
