import { expect, test, type Bench } from './support/bench.ts';

const HOW_BAD = 1;

/** Everything up to the certificate, by scanner and keys alone, and one picture from the camera. */
async function inspect(bench: Bench): Promise<void> {
  await bench.key('F6');
  await bench.scan('CMDGRADEC');
  await expect(bench.next('answer')).toBeVisible();
  await bench.scan('CMDDEFBROKEN');
  await bench.answer(0);
  await bench.answer(HOW_BAD);
  await expect(bench.band('done')).toBeVisible();
  await expect(bench.choice(7)).toBeVisible();
  await bench.answer(4);
  await expect(bench.next('photo')).toBeVisible();
}

test.describe('a damaged return', () => {
  test('ends with photographs, a certificate and a place to put it', async ({ bench }) => {
    const parcel = bench.parcel('damaged');
    await bench.scan(parcel.trackingNumber);
    await bench.putOn(parcel.grossMg);
    await bench.untilWeighed();
    await inspect(bench);
    await bench.photograph(await bench.picture());
    await expect(bench.next('confirm')).toBeVisible();
    await bench.scan('CMDCERTIFICATE');
    const saved = bench.page.locator('[data-saved-document="certificate"]');
    await expect(saved).toBeVisible();

    const fileName = (await saved.getAttribute('data-file-name')) ?? '';
    expect(await bench.documentStart(fileName)).toBe('%PDF-');
    const opened = bench.page.context().waitForEvent('page');
    await saved.getByRole('button').click();
    expect((await opened).url()).toMatch(/^blob:/);

    await bench.page.bringToFront();
    await bench.scan('CMDCONFIRM');
    await expect(bench.next('confirm')).toHaveCount(0);
    await expect(bench.band('done')).toContainText('Q1');
    expect(await bench.statusOf(parcel.rmaNumber)).toBe('closed');
  });

  test('takes its picture from a file on a bench without a camera', async ({ bench }) => {
    await bench.withoutCamera();
    await bench.scan(bench.parcel('damaged').trackingNumber);
    await inspect(bench);
    await bench.photograph(await bench.picture());
    await expect(bench.next('confirm')).toBeVisible();
  });

  test('refuses a file that is no photograph and says what to do', async ({ bench }) => {
    await bench.withoutCamera();
    await bench.scan(bench.parcel('damaged').trackingNumber);
    await expect(bench.next('inspect')).toBeVisible();
    await bench.photograph({ name: 'photo.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') });
    await expect(bench.band('stop')).toContainText('JPEG');
  });
});
