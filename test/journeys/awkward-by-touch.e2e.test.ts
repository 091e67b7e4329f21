import { caseOf, casesOf, factsTold } from './support/behind-the-screen.ts';
import { expect, test, type Bench } from './support/bench.ts';
import { Fingers } from './support/fingers.ts';

test.use({ hasTouch: true });

async function expectClosed(bench: Bench, rmaNumber: string, most: number): Promise<void> {
  expect((await caseOf(bench, rmaNumber)).status).toBe('closed');
  test.info().annotations.push({ type: 'interactions', description: String(bench.interactions) });
  expect(bench.interactions).toBeLessThanOrEqual(most);
}

test('three clean items by touch cost at most 4', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('several');
  await fingers.show(parcel);
  await fingers.weigh();
  await fingers.confirm();
  await expectClosed(bench, parcel.rmaNumber, 4);
});

test('a short parcel by touch costs at most 8', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('light');
  await fingers.show(parcel);
  await fingers.weigh();
  await expect(bench.next('it-is-so')).toBeVisible();
  await fingers.press(/^Here$/);
  await fingers.next('rest-missing');
  await fingers.confirm();
  await expectClosed(bench, parcel.rmaNumber, 8);
  expect((await caseOf(bench, parcel.rmaNumber)).goods).toMatchObject({ expected: 2, good: 1, missing: 1 });
});

test('our own sealed parcel by touch costs at most 2; its label shown again changes nothing', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('own-parcel');
  await fingers.show(parcel);
  await fingers.weigh();
  await fingers.confirm();
  expect(bench.interactions).toBeLessThanOrEqual(2);
  const told = await factsTold(bench);
  await fingers.show(parcel);
  await expect(bench.band('look')).toContainText(`by ${bench.personName}`);
  expect(await factsTold(bench)).toEqual(told);
});

test('a code with two meanings is answered by a tap', async ({ bench }) => {
  const fingers = new Fingers(bench);
  await bench.scan('ORD-60007');
  await fingers.press(/RMA-20107/);
  await expect(bench.band('done')).toContainText('RMA-20107');
  expect((await caseOf(bench, 'RMA-20107')).status).toBe('open');
  expect(await casesOf(bench, 'RMA-20108')).toEqual([]);
  expect(bench.interactions).toBe(2);
});

test('a wrong item is accepted as sent instead by a tap', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('wrong-item');
  await fingers.show(parcel);
  await fingers.weigh();
  await fingers.showItem(parcel.names[0] ?? '');
  await fingers.press(/instead of/i);
  await fingers.confirm();
  await expectClosed(bench, parcel.rmaNumber, 4);
  const { lines, unexpected } = await caseOf(bench, parcel.rmaNumber);
  expect(unexpected[0]).toMatchObject({ counted: 1, insteadOfLineId: lines[0]?.lineId });
});

test('two parcels of one return by touch are one case', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const [first, second] = [bench.parcel('first-parcel'), bench.parcel('second-parcel')];
  await fingers.show(first);
  await fingers.showItem(first.names[0] ?? '');
  await expect(bench.band('done')).toContainText('1 of 1');
  await fingers.show(bench.parcel('clean'));
  await expect(bench.band('look')).toContainText(/shelf/i);
  expect(await caseOf(bench, first.rmaNumber)).toMatchObject({ status: 'parked', parkedReason: 'awaiting-parcel' });
  await fingers.show(second);
  await fingers.showItem(second.names[0] ?? '');
  await fingers.confirm();
  await expectClosed(bench, first.rmaNumber, 6);
});

test('two returns in one parcel by touch are one case', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('two-returns');
  await fingers.show(parcel);
  await fingers.weigh();
  await fingers.confirm();
  await expectClosed(bench, parcel.rmaNumber, 2);
  expect((await factsTold(bench)).filter((fact) => fact.includes('refund'))).toHaveLength(2);
});

test('two cartons of three by touch wait for the third', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const [two, third] = [bench.parcel('cartons'), bench.parcel('third-carton')];
  await fingers.show(two);
  await expect(bench.next('count')).toBeVisible();
  await fingers.press(/^Carton 1/);
  await fingers.press(/^Carton 2/);
  await fingers.next('await-cartons');
  await expect(bench.next('scan-parcel')).toBeVisible();
  expect(await caseOf(bench, two.rmaNumber)).toMatchObject({ status: 'parked', parkedReason: 'awaiting-cartons' });
  await fingers.show(third);
  await fingers.press(/^Carton 3/);
  await fingers.confirm();
  // Whole now; the refund of a wardrobe is above what one person may propose alone.
  expect(await caseOf(bench, two.rmaNumber)).toMatchObject({ status: 'parked', parkedReason: 'approval' });
  expect(bench.interactions).toBeLessThanOrEqual(7);
});

test('a recalled parcel by touch is closed once its outcome is written down', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('recalled');
  await fingers.show(parcel);
  await fingers.weigh();
  await fingers.next('arrival');
  await bench.page.getByRole('textbox', { name: /^Outcome/ }).fill('Battery taken out');
  await fingers.press('Record');
  await fingers.confirm();
  await expectClosed(bench, parcel.rmaNumber, 4);
});

test('an empty box by touch is said, shown and closed with all missing', async ({ bench }) => {
  const fingers = new Fingers(bench);
  const parcel = bench.parcel('empty');
  await fingers.show(parcel);
  await fingers.weigh();
  await fingers.press(/Customer return/);
  await fingers.press(/Empty/);
  await fingers.next('photo');
  await expect(bench.page.locator('[data-photo-count="1"]')).toBeVisible();
  await fingers.confirm();
  await expectClosed(bench, parcel.rmaNumber, 5);
  expect((await caseOf(bench, parcel.rmaNumber)).goods).toMatchObject({ good: 0, missing: 1 });
});
