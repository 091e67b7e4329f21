import { z } from 'zod';
import { expect, test, type Bench } from './support/bench.ts';

const BenchNow = z.object({
  case: z
    .object({ progress: z.object({}).loose() })
    .loose()
    .nullable(),
});

/** The case as the host shows it, but for the pictures the bench takes by itself: they are no steps, and stay. */
async function caseNow(bench: Bench): Promise<unknown> {
  const { case: view } = BenchNow.parse(await bench.ask('bench.get', {}));
  return view && { ...view, progress: { ...view.progress, snapshots: [] } };
}

test('every step can be taken back, and leaves the case as it was before', async ({ bench }) => {
  const parcel = bench.parcel('damaged');
  const picture = await bench.picture();
  await bench.scan(parcel.trackingNumber);
  await bench.putOn(parcel.grossMg);
  await bench.untilWeighed();

  const steps: readonly (readonly [name: string, act: () => Promise<void>])[] = [
    ['outer packaging', () => bench.scan('CMDOUTWET')],
    ['count', () => bench.scan(parcel.gtins[0] ?? '')],
    ['grade', () => bench.scan('CMDGRADEC')],
    ['disposition', () => bench.scan('CMDDISPVENDOR')],
    ['photo', () => bench.photograph(picture)],
    ['park', () => bench.scan('CMDPARK')],
  ];
  const undo = bench.page.locator('[data-undo="work"]');
  for (const [name, act] of steps) {
    const before = await caseNow(bench);
    const undoBefore = await undo.innerText();
    await act();
    await expect.poll(() => caseNow(bench), { message: `${name} is recorded` }).not.toEqual(before);
    if (name === 'park') break;
    await expect(undo, `${name} is what would be taken back`).not.toHaveText(undoBefore, { useInnerText: true });
    await bench.key('F8');
    await expect.poll(() => caseNow(bench), { message: `${name} is taken back` }).toEqual(before);
    await act();
    await expect.poll(() => caseNow(bench), { message: `${name} is done again` }).not.toEqual(before);
  }
});

test('a receipt and a closing can be taken back while their window is open', async ({ bench }) => {
  const parcel = bench.parcel('clean');
  await bench.scan(parcel.trackingNumber);
  await expect(bench.next('confirm')).toBeVisible();
  await bench.key('F8');
  await expect(bench.next('confirm')).toHaveCount(0);
  expect(await caseNow(bench)).toBeNull();

  await bench.scan(parcel.trackingNumber);
  await expect(bench.next('confirm')).toBeVisible();
  const open = await caseNow(bench);
  await bench.key('Space');
  await expect(bench.next('confirm')).toHaveCount(0);
  await bench.scan('CMDUNDO');
  await expect(bench.next('confirm')).toBeVisible();
  expect(await caseNow(bench)).toEqual(open);
});
