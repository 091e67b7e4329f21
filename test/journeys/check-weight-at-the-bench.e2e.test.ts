import { expect, test } from './support/bench.ts';
import { remindOfChecks } from './support/check-reminders.ts';

const KG = 1_000_000;

test.describe('B9 the check weight at the bench', () => {
  test('is due, is put on and taken by itself; the parcel after it is weighed as ever', async ({ bench }) => {
    const { page } = bench;
    const reminder = page.locator('[data-check-reminder]');
    const stage = page.locator('[data-check-stage]');
    await bench.takeOff();
    await expect(page.locator('[data-next-action="scan-parcel"]')).toBeVisible();
    await expect(reminder).toHaveCount(0);
    await remindOfChecks(bench.host);
    await expect(reminder).toContainText(/Check weight due: put 1.000.g on the scale/);

    await bench.key('Shift+F6');
    await expect(stage).toHaveAttribute('data-check-stage', 'put-on');
    await bench.putOn(KG);
    await expect(page.locator('[data-check-result="within"]')).toBeVisible();
    await expect(bench.band('done')).toContainText('In order');
    await expect(reminder).toHaveCount(0);

    const parcel = bench.parcel('clean');
    await bench.scan(parcel.trackingNumber);
    await expect(bench.band('done')).toContainText(parcel.trackingNumber);
    await expect(stage).toHaveCount(0);
    await expect(page.getByText('Empty the scale first')).toBeVisible();
    await bench.takeOff();
    await expect(page.getByText('Put the parcel on the scale')).toBeVisible();
    await bench.putOn(parcel.grossMg);
    await bench.untilWeighed();
    await expect(bench.next('confirm')).toBeVisible();
  });

  test('that is not in order is said and reminded of, until one is; later is later', async ({ bench }) => {
    const { page } = bench;
    const reminder = page.locator('[data-check-reminder]');
    await bench.takeOff();
    await remindOfChecks(bench.host);
    await reminder.getByRole('button', { name: 'Later' }).click();
    await expect(bench.band('look')).toContainText('in an hour');
    await expect(reminder).toHaveCount(0);

    await bench.scan('CMDCHECKWEIGHT');
    await expect(page.locator('[data-check-stage="put-on"]')).toBeVisible();
    await bench.putOn(1.01 * KG);
    await expect(bench.band('look')).toContainText(/1.000.g shows as 1.010.g/);
    await expect(page.locator('[data-check-result="outside"]')).toContainText('tell the supervisor');
    await bench.takeOff();
    await expect(page.locator('[data-check-stage="put-on"]')).toBeVisible();
    await bench.putOn(KG);
    await expect(page.locator('[data-check-result="within"]')).toBeVisible();
    await bench.takeOff();
    await expect(page.locator('[data-check-stage]')).toHaveCount(0);
    await expect(bench.next('scan-parcel')).toBeVisible();
  });

  test('given up, what lies on the scale is no parcel', async ({ bench }) => {
    const { page } = bench;
    await bench.takeOff();
    await bench.scan('CMDCHECKWEIGHT');
    await expect(page.locator('[data-check-stage="put-on"]')).toBeVisible();
    await bench.putOn(0.4 * KG);
    await expect(bench.next('check')).toContainText('Take the reading');
    await bench.key('Space');
    await expect(page.locator('[data-check-result="outside"]')).toBeVisible();
    await bench.key('Escape');
    await bench.scan(bench.parcel('clean').trackingNumber);
    await expect(page.getByText('Empty the scale first')).toBeVisible();
    await expect(page.locator('[data-weight="bound"]')).toHaveCount(0);
  });
});
