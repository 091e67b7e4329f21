import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { startHost } from '../../support/host-process.ts';
import { importCsv, newCommandId, setUp, temporaryFolder } from '../host/bench.ts';

const CATALOGUE = `SKU,GTIN,Name,Weight g,Price,Currency,Serialised
DRILL,2000000010014,Drill,1500,89.00,EUR,yes
`;
const SHIPMENTS = `Tracking number,Order,SKU,Quantity,Serials
1Z9X7R426888628111,O-1,DRILL,1,SN-100
SF1000171310042,O-2,DRILL,1,SN-100
`;
const RETURNS = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency
R-1,O-1,RR417921168ES,Correos,DRILL,1,Changed my mind,89.00,EUR
R-2,O-2,RR527034148ES,Correos,DRILL,1,Changed my mind,89.00,EUR
`;

interface Answer {
  readonly outcome: { readonly kind: string; readonly finding?: string };
  readonly bench: { readonly case: { readonly lines: { readonly lineId: string }[] } | null };
}

let client: ApiClient;

beforeAll(async () => {
  const dataDir = temporaryFolder(afterAll);
  const host = await startHost(dataDir);
  afterAll(() => host.kill());
  client = await setUp(host);
  await importCsv(client, dataDir, 'catalogue', CATALOGUE);
  await importCsv(client, dataDir, 'shipments', SHIPMENTS);
  await importCsv(client, dataDir, 'returns', RETURNS);
}, 60_000);

const scan = (raw: string, about?: { lineId: string; ordinal: number }) =>
  client.ok<Answer>('code.scan', { commandId: newCommandId(), raw, source: 'api', ...(about ? { about } : {}) });

async function opened(raw: string): Promise<{ lineId: string; ordinal: number }> {
  const [line] = (await scan(raw)).bench.case?.lines ?? [];
  if (!line) throw new Error('no line is open');
  return { lineId: line.lineId, ordinal: 1 };
}

describe('a serial number over HTTP', () => {
  it('is another one, the one that was sold, and one that came back before', async () => {
    const first = await opened('RR417921168ES');
    expect((await scan('SN-999', first)).outcome).toMatchObject({ kind: 'serial', finding: 'not-sold' });
    expect((await scan('sn 100', first)).outcome).toMatchObject({ kind: 'serial', finding: 'sold' });
    const second = await opened('RR527034148ES');
    expect((await scan('SN-100', second)).outcome).toMatchObject({ kind: 'serial', finding: 'already-returned' });
  });
});
