import { expect, test } from './support/bench.ts';
import { enterPin, takeOver } from './support/desk.ts';
import { goToPlace } from './support/go-to.ts';

/** Three of one make; nothing says whether they are waybills or goods. */
const FIRST = '78012345678901';
const SECOND = '78012345678918';
const THIRD = '78012345678925';

test('what was chosen for one number comes first for the next of its form, until a supervisor has it forgotten', async ({
  bench,
}) => {
  const { page, host } = bench;
  const main = page.locator('main');
  const firstAnswer = page.getByRole('group', { name: 'Which one?' }).getByRole('button').first();
  const { trackingNumber } = bench.parcel('clean');
  await bench.scan(trackingNumber);
  await bench.scan(FIRST);
  await expect(firstAnswer).toContainText('Another parcel');
  await bench.key('F2');
  await expect(firstAnswer).toBeHidden();

  await bench.scan(SECOND);
  await expect(firstAnswer).toContainText('Something in this one');
  await expect(firstAnswer).toContainText('Chosen last time');
  await bench.key('F1');
  await expect(firstAnswer).toBeHidden();

  await takeOver(page, host, /Supervisor/);
  await goToPlace(page, 'Settings');
  await main.getByRole('button', { name: 'Enter my PIN' }).first().click();
  await enterPin(page);
  await main.getByRole('tab', { name: 'Rules' }).click();
  const remembered = main.getByRole('table', { name: 'Remembered choices' });
  await expect(remembered).toContainText('99999999999999');
  await expect(remembered).not.toContainText(FIRST);
  await remembered.getByRole('button', { name: 'Forget 99999999999999' }).click();
  await expect(main).toContainText('Nothing is remembered yet.');

  await goToPlace(page, 'Receiving');
  await bench.scan(THIRD);
  await expect(firstAnswer).toContainText('Another parcel');
  await expect(main).not.toContainText('Chosen last time');
});
