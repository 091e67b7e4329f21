import { expect, openBench, test } from './support/bench.ts';

/** What one confirmation of an unopened parcel writes down. */
const CONFIRMED = {
  en: /outside intact · all here · sealed, grade A · Restock → A1/i,
  'zh-CN': /外包装完好 · 1 件齐全 · 未拆封，A 级 · 重新上架 → A1/,
  es: /exterior intacto · todo aquí · precintado, grado A · Reponer en stock → A1/i,
} as const;

test.describe('a clean return', () => {
  test('costs a scan and a confirmation once the weight has settled', async ({ bench }) => {
    const parcel = bench.parcel('clean');
    await bench.takeOff();
    await bench.scan(parcel.trackingNumber);
    await expect(bench.band('done')).toContainText(parcel.trackingNumber);
    await bench.putOn(parcel.grossMg);
    await bench.untilWeighed();
    await expect(bench.next('confirm')).toBeVisible();
    await bench.key('Space');
    await expect(bench.next('confirm')).toHaveCount(0);
    await expect(bench.band('done')).toContainText(parcel.rmaNumber);
    expect(bench.interactions).toBe(2);
    expect(await bench.statusOf(parcel.rmaNumber)).toBe('closed');
  });

  test('names on the button exactly what its confirmation writes down', async ({ bench, language }) => {
    const parcel = bench.parcel('clean');
    await bench.scan(parcel.trackingNumber);
    await expect(bench.next('confirm')).toContainText(CONFIRMED[language]);
    await bench.scan('CMDOUTTORN');
    await expect(bench.next('photo')).toBeVisible();
    await bench.key('F8');
    await expect(bench.next('confirm')).toContainText(CONFIRMED[language]);
  });

  test('is confirmed by the next parcel, at one scan each', async ({ bench }) => {
    const [first, second] = bench.parcelsOf('clean');
    if (first === undefined || second === undefined) throw new Error('the demo has two clean parcels');
    await bench.scan(first.trackingNumber);
    await bench.putOn(first.grossMg);
    await bench.untilWeighed();
    await bench.takeOff();
    await bench.scan(second.trackingNumber);
    await expect(bench.band('done')).toContainText(second.rmaNumber);
    expect(await bench.statusOf(first.rmaNumber)).toBe('closed');
    expect(await bench.statusOf(second.rmaNumber)).toBe('open');
    expect(bench.interactions).toBe(2);
  });

  test('scanned twice says when and by whom, and changes nothing', async ({ bench }) => {
    const parcel = bench.parcel('clean');
    await bench.scan(parcel.trackingNumber);
    await expect(bench.band('done')).toContainText(parcel.trackingNumber);
    await bench.scan(parcel.trackingNumber);
    await expect(bench.band('look')).toContainText(bench.personName);
    await expect(bench.next('confirm')).toBeVisible();
  });
});

test.describe('a scan is never lost', () => {
  test('wherever the focus is', async ({ bench }) => {
    const parcel = bench.parcel('clean');
    await bench.scan(parcel.trackingNumber);
    await expect(bench.next('confirm')).toBeVisible();
    const targets = ['header a >> nth=0', 'main', '[data-status-band]'];
    for (const target of targets) {
      await bench.page.locator(target).first().click();
      await bench.scan('NOBODYKNOWSTHIS');
      // With a parcel open, what no table knows is a thing in it.
      await expect(bench.band('look')).toContainText('NOBODYKNOWSTHIS');
      await bench.scan(parcel.trackingNumber);
      await expect(bench.band('look')).toBeVisible();
    }
  });

  test('when two come faster than the first is answered', async ({ bench }) => {
    const parcel = bench.parcel('clean');
    const [gtin] = parcel.gtins;
    if (gtin === undefined) throw new Error('a clean parcel holds one item');
    await bench.scan(parcel.trackingNumber);
    await bench.scan(gtin);
    await bench.scan('CMDCONFIRM');
    await expect(bench.next('confirm')).toHaveCount(0);
    await expect(bench.band('done')).toContainText(parcel.rmaNumber);
    expect(await bench.statusOf(parcel.rmaNumber)).toBe('closed');
  });

  test('on another screen of the app', async ({ bench }) => {
    await bench.page.goto(`${bench.host.apiUrl}/#/delivery`);
    const parcel = bench.parcel('clean');
    await bench.scan(parcel.trackingNumber);
    await expect(bench.next('confirm')).toBeVisible();
  });
});

test('a parcel in work is still there after the host was killed, and says so', async ({ bench, context }) => {
  const parcel = bench.parcel('clean');
  await bench.scan(parcel.trackingNumber);
  await expect(bench.next('confirm')).toBeVisible();
  await bench.host.stop('SIGKILL');
  await expect(bench.page.locator('[data-link="lost"]')).toBeVisible();
  const again = await bench.restart();
  const page = await context.newPage();
  const resumed = await openBench(page, again);
  await expect(resumed.band('look')).toContainText(parcel.rmaNumber);
  await expect(resumed.next('confirm')).toBeVisible();
  await again.dispose();
});
