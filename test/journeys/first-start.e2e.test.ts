import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type Page } from '@playwright/test';
import { startHost, type HostProcess } from '../support/host-process.ts';
import { goToPlace } from './support/go-to.ts';
import { typeAsWedge } from './support/wedge.ts';

const BADGE = 'USRFIRST0001';
const PIN = '2468';
/** A person's pace: faster would be a scanner's. */
const TYPING = { delay: 60 };

/** A bench that nobody has set up, as it comes out of the box. */
const test = base.extend<{ host: HostProcess }>({
  host: async ({ browserName: _browserName }, provide) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'returns-bench-'));
    const host = await startHost(dataDir);
    await provide(host);
    await host.stop();
    await rm(dataDir, { recursive: true, force: true });
  },
});

async function setUp(page: Page, openUrl: string): Promise<void> {
  await page.goto(openUrl);
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('textbox', { name: 'Site name' }).fill('Warehouse North');
  await page.getByRole('textbox', { name: 'Station name' }).fill('Returns bench 1');
  await page.getByRole('button', { name: 'Next' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Administrator 1');
  await page.getByLabel('PIN', { exact: true }).fill(PIN);
  await page.getByLabel('PIN once more').fill(PIN);
  await typeAsWedge(page, BADGE);
  await expect(page.getByText('Badge read')).toBeVisible();
  await page.getByRole('button', { name: 'Set up and sign in' }).click();
  await page.locator('[data-scan-field]').waitFor();
}

test('three steps and the first administrator is signed in', async ({ page, host }) => {
  await setUp(page, host.openUrl);
  await goToPlace(page, 'Settings');
  await expect(page.getByText('Warehouse North')).toBeVisible();
  await expect(page.getByText('RB1', { exact: true })).toBeVisible();
});

test('what is wrong is said in the reader’s language, and the first wrong field takes the caret', async ({
  page,
  host,
}) => {
  await page.goto(host.openUrl);
  await page.getByRole('button', { name: '中文' }).click();
  await page.getByRole('textbox', { name: '站点名称' }).fill('北区仓库');
  await page.getByRole('button', { name: '下一步' }).click();
  await expect(page.getByText('请填写 2 至 8 位字母 A–Z 或数字，不含空格').first()).toBeVisible();
  await expect(page.getByRole('textbox', { name: '站点代码' })).toBeFocused();
  await page.getByRole('textbox', { name: '站点代码' }).fill('bq1');
  await page.getByRole('textbox', { name: '工位名称' }).fill('退货台 1');
  await page.getByRole('textbox', { name: '工位代码' }).fill('t1');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '姓名' }).fill('管理员');
  await page.getByLabel('PIN 码', { exact: true }).fill(PIN);
  await page.getByLabel('再次输入 PIN 码').fill('2469');
  await page.keyboard.press('Enter');
  await expect(page.getByText('两次输入的 PIN 码不一致，请重新输入第二次')).toBeVisible();
  await page.getByLabel('再次输入 PIN 码').fill(PIN);
  await page.keyboard.press('Enter');
  await page.locator('[data-scan-field]').waitFor();
});

test('a badge signs in, is never shown, and what is no badge is answered', async ({ page, host }) => {
  await setUp(page, host.openUrl);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'Scan your badge' })).toBeVisible();

  await typeAsWedge(page, 'RR417921168ES');
  await expect(page.getByRole('heading', { name: 'That was not a badge' })).toBeVisible();
  await typeAsWedge(page, 'USRNOBODY0001');
  await expect(page.getByRole('heading', { name: 'This badge is not registered.' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText('USRNOBODY0001');

  await page.getByLabel(/^PIN of/).focus();
  await typeAsWedge(page, BADGE);
  await page.locator('[data-scan-field]').waitFor();
  await expect(page.locator('body')).not.toContainText(BADGE);
});

test('a wrong PIN counts down, then locks the name and says who can help', async ({ page, host }) => {
  test.slow();
  await setUp(page, host.openUrl);
  await page.getByRole('button', { name: 'Sign out' }).click();
  const pin = page.getByLabel('PIN of Administrator 1');
  for (const left of ['4 tries left.', '3 tries left.', '2 tries left.', '1 try left']) {
    await pin.click();
    await page.keyboard.type('1111', TYPING);
    await page.keyboard.press('Enter');
    await expect(page.getByText(left)).toBeVisible();
  }
  for (const digit of ['1', '1', '1', '1']) await page.getByRole('button', { name: digit, exact: true }).click();
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { name: /^Locked until \d\d:\d\d$/ })).toBeVisible();
  await expect(page.getByText('ask a supervisor')).toBeVisible();

  await typeAsWedge(page, BADGE);
  await page.locator('[data-scan-field]').waitFor();
});
