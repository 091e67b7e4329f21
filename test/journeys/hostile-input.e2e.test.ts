import { randomUUID } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession, Page } from '@playwright/test';
import { z } from 'zod';
import { type Route, ROUTES } from '../../renderer/app/use-hash-route.ts';
import { XSS } from '../proof/hostile/xss-payloads.ts';
import { expect, test, type Bench } from './support/bench.ts';
import { enterPin, openSession, takeOver } from './support/desk.ts';

const Health = z.object({ events: z.int() });
const CONTROL = 2;
const ALT = 1;
const KEY_MS = 4;

interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly modifiers: number;
  readonly text?: string;
}

const letter = (text: string): Pressed => ({ key: text, code: `Key${text}`, text, modifiers: 0 });
const digit = (text: string): Pressed => ({ key: text, code: `Digit${text}`, text, modifiers: 0 });
const named = (key: string, modifiers = 0): Pressed => ({ key, code: key, modifiers });

/** What a scanner makes of control characters in a code, and what badly set up ones send: shortcuts of every kind. */
const SHORTCUTS: readonly Pressed[] = [
  ...[...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((sign) => ({
    key: sign.toLowerCase(),
    code: `Key${sign}`,
    modifiers: CONTROL,
  })),
  ...['BracketLeft', 'Backslash', 'Digit6', 'Minus'].map((code) => ({ key: code, code, modifiers: CONTROL })),
  ...Array.from({ length: 12 }, (_, at) => named(`F${String(at + 1)}`)),
  ...['Escape', 'Delete', 'Backspace', 'Home', 'End', 'PageDown', 'ArrowDown', 'ArrowLeft', 'ContextMenu'].map((key) =>
    named(key),
  ),
  ...['ArrowLeft', 'Home', 'F4', 'KeyF'].map((key) => named(key, ALT)),
  ...['Enter', 'Tab', 'Delete'].map((key) => named(key, CONTROL)),
];

/** One code with all of that inside, as fast as a scanner sends it. */
async function scanShortcuts(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const startMs = Date.now();
  const keys = [
    letter('S'),
    letter('F'),
    digit('1'),
    digit('2'),
    digit('3'),
    ...SHORTCUTS,
    digit('4'),
    digit('5'),
    named('Enter'),
  ];
  await Promise.all(keys.flatMap((key, at) => strike(session, key, (startMs + at * KEY_MS) / 1_000)));
  await session.detach();
}

function strike(session: CDPSession, key: Pressed, timestamp: number): Promise<unknown>[] {
  const windowsVirtualKeyCode = /^(?:Key|Digit)(.)$/.exec(key.code)?.[1]?.charCodeAt(0) ?? VIRTUAL_KEYS[key.key] ?? 0;
  const event = { timestamp, windowsVirtualKeyCode, ...key };
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...event }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event }),
  ];
}

const VIRTUAL_KEYS: Readonly<Record<string, number>> = {
  Enter: 13,
  Tab: 9,
  Escape: 27,
  Delete: 46,
  Backspace: 8,
  Home: 36,
  End: 35,
  PageDown: 34,
  ArrowDown: 40,
  ArrowLeft: 37,
  ContextMenu: 93,
  ...Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`F${String(at + 1)}`, 112 + at])),
};

/** Everything that leads out of the page, or that a press of something would do. */
function watch(page: Page): string[] {
  const happened: string[] = [];
  page.on('dialog', (dialog) => {
    happened.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => happened.push(`popup ${popup.url()}`));
  page.on('filechooser', () => happened.push('file chooser'));
  page.on('download', (download) => happened.push(`download ${download.url()}`));
  page.on('framenavigated', (frame) => happened.push(`navigation ${frame.url()}`));
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url());
    if (hostname !== '127.0.0.1' && !['blob:', 'data:', 'file:'].includes(protocol))
      happened.push(`request ${request.url()}`);
  });
  return happened;
}

test('V6 a barcode presses no keys: shortcuts inside a code do nothing, wherever the focus is', async ({ bench }) => {
  test.setTimeout(180_000);
  const { page } = bench;
  await bench.scan(bench.parcel('damaged').trackingNumber);
  await expect(bench.band('done')).toBeVisible();
  const targets = page.locator(
    'main button:visible, main a:visible, main input:visible, header button:visible, header a:visible',
  );
  const { events } = Health.parse(await bench.ask('health.get', {}));
  const happened = watch(page);
  await page.evaluate(() => {
    Reflect.set(window, 'clicks', 0);
    document.addEventListener(
      'click',
      () => Reflect.set(window, 'clicks', Number(Reflect.get(window, 'clicks')) + 1),
      true,
    );
  });
  // Every third thing that can be pressed, across the page.
  for (let at = 0; at < (await targets.count()); at += 3) {
    await targets.nth(at).focus();
    await scanShortcuts(page);
    await expect(bench.band('stop')).toBeVisible();
  }
  expect(happened).toEqual([]);
  expect(await page.evaluate(() => Number(Reflect.get(window, 'clicks')))).toBe(0);
  expect(Health.parse(await bench.ask('health.get', {})).events).toBe(events);
});

/** Screens that show a planted text without being asked for it: the return in work, and what waits. */
const SHOWS_PLANTED: readonly Route[] = ['receiving', 'open-work'];

test('H12 markup in every field runs on no screen and asks nobody for anything', async ({ bench }) => {
  test.setTimeout(240_000);
  const { page, host } = bench;
  await plant(bench);
  const happened = watch(page);
  await page.addInitScript(() => {
    Reflect.set(window, 'violations', []);
    document.addEventListener('securitypolicyviolation', (event) => {
      const told: unknown = Reflect.get(window, 'violations');
      if (Array.isArray(told)) told.push(`${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.reload();
  await takeOver(page, host, /Supervisor/);
  for (const code of ['XSS-RMA-0', 'XSSWAYBILL00001']) {
    await bench.scan(code);
    await expect(page.locator('[data-status-band]').first()).toBeVisible();
  }
  for (const route of ROUTES) {
    await page.evaluate((to) => (window.location.hash = `#/${to}`), route);
    if ((await page.locator('[data-raise-rights]').count()) > 0) await enterPin(page);
    await page.locator('main').waitFor();
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
    // The texts are there to be seen.
    if (SHOWS_PLANTED.includes(route)) await expect(page.locator('main')).toContainText('data-xss');
    await expectInert(page, `#/${route}`);
  }
  expect(happened.filter((what) => !what.startsWith('navigation'))).toEqual([]);
  await expectInertPaper(bench);
});

/** Texts that would run, in the names, numbers, carriers, reasons, slips and people of a bench. */
async function plant(bench: Bench): Promise<void> {
  const { host } = bench;
  const session = await openSession(host, /Supervisor/);
  const change = (name: string, params: object): Promise<unknown> =>
    host.call(name, { commandId: randomUUID(), ...params }, session);
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const files = {
    catalogue: ['SKU,Name', ...XSS.map((text, at) => `XSS-${String(at)},${cell(text)}`)],
    returns: [
      'RMA,Order,Carrier,SKU,Quantity,Reason',
      ...XSS.map(
        (text, at) => `XSS-RMA-${String(at)},${cell(`O${String(at)}`)},${cell(text)},XSS-${String(at)},1,${cell(text)}`,
      ),
    ],
  };
  for (const [kind, lines] of Object.entries(files)) {
    const path = join(host.dataDir, `${kind}-xss.csv`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    await change('import.run', { kind, path });
  }
  const [text = ''] = XSS;
  await change('person.add', {
    name: text.slice(0, 60),
    pin: '739146',
    badge: null,
    roles: ['operator'],
    locale: 'en',
  });
  const Opened = z.object({ outcome: z.object({ caseId: z.string() }) });
  for (const hostile of XSS.slice(0, 6)) {
    const { outcome } = Opened.parse(await change('unidentified.open', {}));
    const details = {
      account: hostile,
      name: hostile,
      phone: hostile.slice(0, 40),
      reason: hostile,
      sender: hostile,
      region: hostile.slice(0, 80),
    };
    const written = hostile.slice(0, 64);
    await change('slip.record', {
      caseId: outcome.caseId,
      found: true,
      details,
      rmaWritten: written,
      orderWritten: written,
    });
  }
}

async function expectInert(page: Page, where: string): Promise<void> {
  const found = await page.evaluate(() => ({
    ran: Reflect.get(window, 'xss') ?? null,
    violations: Reflect.get(window, 'violations'),
    // Elements that only a planted text could have made.
    made: document.querySelectorAll(
      '[data-xss], iframe, object, embed, base, form[action], [onerror], [onload], a[href^="javascript"]',
    ).length,
    isIsolated: [...document.querySelectorAll('main span')].every(
      (span) => getComputedStyle(span).unicodeBidi === 'isolate',
    ),
  }));
  expect([where, found]).toEqual([where, { ran: null, violations: [], made: 0, isIsolated: true }]);
}

/** The list for customer service, opened from the disk as whoever gets it would. */
async function expectInertPaper({ page, host }: Bench): Promise<void> {
  const session = await openSession(host, /Supervisor/);
  const Exported = z.object({ html: z.object({ savedTo: z.string() }) });
  const { html } = Exported.parse(
    await host.call('unidentified.export', { commandId: randomUUID(), locale: 'en' }, session),
  );
  expect(readFileSync(html.savedTo, 'utf8')).toContain('&lt;');
  const paper = await page.context().newPage();
  const happened = watch(paper);
  await paper.goto(`file://${html.savedTo}`);
  expect(
    await paper.evaluate(() => [
      Reflect.get(window, 'xss') ?? null,
      document.querySelectorAll('script, [data-xss]').length,
    ]),
  ).toEqual([null, 0]);
  expect(happened.filter((what) => !what.startsWith('navigation'))).toEqual([]);
  await paper.close();
}
