import { randomUUID } from 'node:crypto';
import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';
import { THEMES, type Theme } from '../../renderer/ui/look.ts';
import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import { untilAskedWho } from './support/bench.ts';
import { enterPin, openSession } from './support/desk.ts';
import { startHost, type HostProcess } from './support/host-process.ts';
import { DESK, expectAccessible, expectRoomForEverything, STATION } from './support/screen-checks.ts';
import { typeAsWedge } from './support/wedge.ts';

/** Two sizes: the narrowest we promise, and a desk's. The demo panel takes its part of the second. */
const SMALLEST = { width: 1024, height: 768 };
const DESKTOP = { width: 1280, height: 800 };

const Demo = z.object({
  badges: z.array(z.object({ name: z.string(), badge: z.string() })),
  parcels: z.array(z.object({ what: z.string(), trackingNumber: z.string() })),
});
const Received = z.object({
  bench: z.object({ case: z.object({ caseId: z.uuid(), parcels: z.array(z.object({ parcelId: z.uuid() })) }) }),
});

let host: HostProcess;
let session: string;
let badge: string;
let caseId: string;

const say = (locale: Locale, id: MessageId): string => catalogue[locale][id] ?? '';
const change = (name: string, params: object): Promise<unknown> =>
  host.call(name, { commandId: randomUUID(), ...params }, session);

/** One of everything: a parcel in work with a claim on its carrier, a parcel nobody knows, a case without a parcel. */
test.beforeAll(async () => {
  host = await startHost();
  session = await openSession(host, /^Supervisor/);
  const { badges, parcels } = Demo.parse(await host.call('demo.get', {}));
  badge = badges.find(({ name }) => name.startsWith('Supervisor'))?.badge ?? '';
  await change('case.openWithoutParcel', { matter: 'lost-in-transit', reference: 'RMA-20016', note: '' });
  const { bench } = Received.parse(await change('parcel.receive', { code: parcels[0]?.trackingNumber }));
  caseId = bench.case.caseId;
  await change('claim.add', { caseId, parcelId: bench.case.parcels[0]?.parcelId, kind: 'damage' });
  await change('case.shelve', { caseId, shelf: 'H1' });
  await change('unidentified.open', {});
  await change('backup.make', { to: null });
});
test.afterAll(() => host.dispose());

/** The screen that stands there: nothing cut off at either size, and axe finds nothing. */
async function look(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    const limits = /dock/.test(what) ? STATION : DESK;
    for (const size of [DESKTOP, SMALLEST]) {
      await page.setViewportSize(size);
      await expectRoomForEverything(page, limits, '#root > *');
    }
    await expectAccessible(page);
  });
}

async function go(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    window.location.hash = hash;
  }, `#/${address}`);
  await page.locator('main').waitFor();
}

async function open(page: Page, locale: Locale, theme: Theme): Promise<void> {
  await change('person.chooseLocale', { locale });
  await page.addInitScript(
    ([token, preferences]) => {
      sessionStorage.setItem('returns-bench.host-token', token);
      localStorage.setItem('returns-bench.preferences', preferences);
    },
    [host.token, JSON.stringify({ theme, scale: '1', isSoundOn: false, volume: 8 })] as const,
  );
  await page.goto(host.apiUrl);
  await untilAskedWho(page);
  await typeAsWedge(page, badge);
  await page.locator('[data-scan-field]').waitFor();
  await expect(page.locator('html')).toHaveAttribute('lang', locale);
}

const WORK_TABS = ['open-work.tab.expected', 'tote.title', 'open-work.tab.handover'] as const;
const SETTINGS_TABS = [
  'settings.tab.station',
  'settings.tab.scale',
  'settings.tab.back-office',
  'settings.tab.people',
  'records.title',
  'backup.title',
  'people.audit.tab',
  'open-work.policy.tab',
  'settings.tab.sheet',
] as const;

for (const [at, locale] of LOCALES.entries()) {
  const theme = THEMES[at % THEMES.length] ?? 'light';
  test(`every desk screen: ${locale}, ${theme}`, async ({ page }) => {
    test.slow();
    await open(page, locale, theme);
    const tab = (id: MessageId) => page.getByRole('tab', { name: say(locale, id), exact: true });

    await go(page, 'claims');
    await enterPin(page);
    await expect(page.getByRole('grid')).toBeVisible();
    await look(page, 'claims');
    await go(page, 'dock');
    await look(page, 'dock');
    await go(page, 'open-work');
    await expect(page.getByText(say(locale, 'no-parcel.matter.lost-in-transit')).first()).toBeVisible();
    await page
      .getByRole('button', { name: say(locale, 'open-work.row.more') })
      .first()
      .click();
    await look(page, 'open work');
    for (const id of WORK_TABS) {
      await tab(id).click();
      await look(page, id);
    }
    await go(page, 'unidentified');
    await look(page, 'unidentified');
    await go(page, 'no-parcel');
    await look(page, 'no parcel');
    await go(page, 'approvals');
    await look(page, 'approvals');
    await go(page, 'search');
    await page.getByLabel(say(locale, 'search.label')).fill('RMA');
    await page.getByText(say(locale, 'search.announced.return')).first().waitFor();
    await look(page, 'search');
    await page.getByText(say(locale, 'search.announced.return')).first().click();
    await expect(page.getByText(say(locale, 'search.announced.return.text'))).toBeVisible();
    await look(page, 'announced return');
    await go(page, `search/${caseId}`);
    await expect(page.getByText(say(locale, 'case.section.facts'))).toBeVisible();
    await look(page, 'case page');
    await go(page, 'settings');
    for (const id of SETTINGS_TABS) {
      await tab(id).click();
      await look(page, id);
    }
  });
}

test('a case without a parcel opens its own page from open work', async ({ page }) => {
  await open(page, 'en', 'light');
  await go(page, 'open-work');
  await page.getByRole('button', { name: /Lost in transit/ }).click();
  await expect(page.locator('[data-matter="lost-in-transit"]')).toContainText('RMA-20016');
  expect(page.url()).toContain('#/no-parcel/');
});
