import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test as base, type Page } from '@playwright/test';
import { apiClient, type ApiClient } from '../support/api-client.ts';
import { type HostProcess, startHost } from '../support/host-process.ts';
import { goToPlace } from './support/go-to.ts';
import { typeAsWedge } from './support/wedge.ts';

const PIN = '470193';
const RMA = 'RMA-20001';
const TRACKING = 'RR417921168ES';
const CATALOGUE = 'SKU,GTIN,Name,Name zh,Weight g,Price,Currency\nHH-KTL,2000000010014,Kettle,电水壶,1200,29.90,EUR\n';
const RETURNS = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency
${RMA},ORD-50001,${TRACKING},Correos,HH-KTL,1,Changed my mind,29.90,EUR
`;

interface SiteBench {
  readonly host: HostProcess;
  readonly client: ApiClient;
  readonly badge: string;
}

async function openBench(code: string, folder: string, siteId?: string): Promise<SiteBench> {
  const host = await startHost(join(folder, code));
  const badge = `USRADMIN${code}00001`;
  const { sessionId } = await apiClient(host.file).ok<{ sessionId: string }>('setup.complete', {
    commandId: randomUUID(),
    locale: 'en',
    ...(siteId === undefined ? {} : { siteId }),
    ...{ siteName: 'Site 1', siteCode: 'S1', stationName: `Bench ${code}`, stationCode: code, zone: 'Europe/Madrid' },
    administrator: { name: `Supervisor ${code}`, pin: PIN, badge },
  });
  const client = apiClient(host.file).as(sessionId);
  for (const [kind, csv] of [
    ['catalogue', CATALOGUE],
    ['returns', RETURNS],
  ] as const) {
    const path = join(folder, `${kind}-${code}.csv`);
    writeFileSync(path, csv);
    await client.ok('import.run', { commandId: randomUUID(), kind, path });
  }
  return { host, client, badge };
}

/** Two benches of one site that have both closed the same return, with different counts, and have not met. */
const test = base.extend<{ site: { readonly benches: readonly [SiteBench, SiteBench]; readonly folder: string } }>({
  site: async ({ browserName: _browserName }, provide) => {
    const folder = mkdtempSync(join(tmpdir(), 'returns-bench-site-'));
    const first = await openBench('B1', folder);
    const { siteId } = await first.client.ok<{ siteId: string }>('log.status', {});
    const second = await openBench('B2', folder, siteId);
    for (const { client } of [first, second]) {
      const { bench } = await client.ok<{ bench: { case: { caseId: string } } }>('code.scan', {
        commandId: randomUUID(),
        raw: TRACKING,
        source: 'api',
      });
      await client.ok('case.close', { commandId: randomUUID(), caseId: bench.case.caseId, confirmedBy: 'api' });
    }
    await provide({ benches: [first, second], folder });
    await first.host.kill();
    await second.host.kill();
    rmSync(folder, { recursive: true, force: true });
  },
});

/** Opens the page and signs the supervisor in by badge. */
async function openPage(page: Page, { host, badge }: SiteBench): Promise<void> {
  await page.goto(host.openUrl);
  await page.getByRole('heading', { name: 'Scan your badge' }).waitFor();
  await typeAsWedge(page, badge);
  await page.locator('[data-scan-field]').waitFor();
}

async function openRecords(page: Page): Promise<void> {
  await goToPlace(page, 'Settings');
  await page.getByRole('tab', { name: 'Records' }).click();
  await enterPin(page);
  await page.getByRole('heading', { name: 'Take out' }).waitFor();
}

/** A badge opens the bench; what a supervisor does wants the PIN. */
async function enterPin(page: Page): Promise<void> {
  const pad = page.locator('[data-raise-rights]');
  for (const digit of PIN) await pad.getByRole('button', { name: digit, exact: true }).click();
  await pad.getByRole('button').last().click();
}

test('two benches meet: the conflict is on screen, and the supervisor says which account stands', async ({
  page,
  site,
}) => {
  const [first, second] = site.benches;
  const out = join(site.folder, 'stick');
  await openPage(page, first);
  await openRecords(page);
  await page.getByRole('textbox', { name: 'New folder' }).fill(out);
  await page.getByRole('button', { name: 'Write' }).click();
  await expect(page.getByText(`written to ${out}`)).toBeVisible();

  await openPage(page, second);
  await openRecords(page);
  await page.getByRole('textbox', { name: 'Folder', exact: true }).fill(out);
  await page.getByRole('button', { name: 'Bring in' }).click();
  await expect(page.getByText('1 case was recorded differently by two benches')).toBeVisible();

  await goToPlace(page, 'Search');
  await page.getByRole('textbox', { name: 'Any number, name or note' }).fill('水壶');
  await page.getByRole('button', { name: /Kettle/ }).click();
  await expect(page.getByRole('heading', { name: 'Two benches recorded this return differently' })).toBeVisible();
  const account = page.getByRole('heading', { name: 'Account of B1' }).locator('..');
  await account.getByRole('button', { name: 'This one stands' }).click();
  await expect(page.getByRole('heading', { name: 'Two benches recorded this return differently' })).toBeHidden();
  await expect(page.getByText('Conflict settled')).toBeVisible();
  await expect(page.getByText('set aside').first()).toBeVisible();
});

test('the search is one key away from every desk, finds a part of a number, and back leads to what was found', async ({
  page,
  site,
}) => {
  const [first] = site.benches;
  await openPage(page, first);
  await goToPlace(page, 'Delivery');
  await page.keyboard.press('/');
  const box = page.getByRole('textbox', { name: 'Any number, name or note' });
  await expect(box).toBeFocused();
  await box.fill('1168');
  await page.getByRole('button', { name: /Kettle/ }).click();
  await expect(page.getByRole('heading', { name: 'What happened' })).toBeVisible();
  await page.goBack();
  await expect(box).toBeVisible();
});
