import { encodeStGs } from '../../electron/devices/simulator/st-gs-encoder.ts';
import { openPty, type Pty } from '../support/pty.ts';
import { expect, test } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';
import type { Locator } from '@playwright/test';

const FRAME_EVERY_MS = 100;
/** Faster keys would be a scanner's. */
const AT_A_HANDS_PACE_MS = 90;

/** An indicator that streams what lies on it. */
function stream(pty: Pty): { load(massMg: number): void; stop(): void } {
  let shownMg = 0;
  const timer = setInterval(() => {
    pty.write(encodeStGs({ shownMg, isStable: true, range: 'ok', unit: 'kg' }, 'st-gs-csv'));
  }, FRAME_EVERY_MS);
  return { load: (massMg) => void (shownMg = massMg), stop: () => clearInterval(timer) };
}

test('a scale is set up: port, what it says, a known load as proof, a name; and it weighs', async ({ bench }) => {
  const { page, host } = bench;
  const pty = await openPty();
  const indicator = stream(pty);
  try {
    await takeOver(page, host, /Supervisor/);
    await goToPlace(page, 'Settings');
    const main = page.locator('main');
    await main.getByRole('tab', { name: 'Scale' }).click();
    await main.getByRole('button', { name: 'Enter my PIN' }).first().click();
    await enterPin(page);
    await main.getByRole('tab', { name: 'Scale' }).click();
    await main.getByRole('button', { name: 'Set up a scale' }).click();
    await main.getByLabel("Or type the port's name").fill(pty.path);
    await main.getByRole('button', { name: 'Listen', exact: true }).click();

    await expect(main.getByText('Recognised')).toBeVisible({ timeout: 30_000 });
    indicator.load(1_236_000);
    await expect(main.locator('[data-live-value]'), 'the live value follows the pan').toHaveText('1.236kg');
    await main.getByRole('button', { name: 'Record the line' }).click();
    await expect(main).toContainText('Recording into');
    await main.getByRole('button', { name: 'The display shows the same' }).click();

    await provesItself(main);
    await main.getByRole('button', { name: 'Stop recording' }).click();
    await expect(main).toContainText('Saved:');
    await main.getByLabel('Name', { exact: true }).fill('Small scale');
    await page.keyboard.press('Enter');

    await expect(main.getByText('Connection', { exact: true })).toBeVisible();
    await expect(main).toContainText('Small scale');
    await expect(main, 'the scale in use is the one set up').toContainText('1.236');
    const download = page.waitForEvent('download');
    await main.getByRole('button', { name: 'Download' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.jsonl?$/);
  } finally {
    indicator.stop();
    await pty.close();
  }
});

/** What the display does not show is refused in words, what it shows is taken; by keys alone. */
async function provesItself(main: Locator): Promise<void> {
  const page = main.page();
  await expect(main.getByLabel('The display shows')).toBeFocused();
  await page.keyboard.type('12.36', { delay: AT_A_HANDS_PACE_MS });
  await page.keyboard.press('Enter');
  await expect(main.getByRole('alert')).toContainText('The bench heard another number.');
  await main.getByLabel('The display shows').fill('1.236');
  await page.keyboard.press('Enter');
  await expect(main).toContainText('The bench reads what the display shows');
}
