import { randomUUID } from 'node:crypto';
import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import type { Locale } from '../../../shared/i18n/locales.ts';
import { startHost, type HostProcess } from './host-process.ts';
import { typeAsWedge } from './wedge.ts';

const DemoView = z.object({
  parcels: z
    .array(
      z.object({
        what: z.string(),
        rmaNumber: z
          .string()
          .nullable()
          .transform((rma) => rma ?? ''),
        trackingNumber: z.string(),
        gtins: z.array(z.string()),
        names: z.array(z.string()),
        grossMg: z.int(),
      }),
    )
    .min(1),
  badges: z.array(z.object({ name: z.string(), badge: z.string() })).min(1),
});
export type DemoParcel = z.infer<typeof DemoView>['parcels'][number];

const SignedIn = z.object({ sessionId: z.string(), person: z.object({ personId: z.string() }).loose() });

const CaseList = z.object({ cases: z.array(z.object({ rmaNumber: z.string().nullable(), status: z.string() })) });

/** A file as a browser's dialog hands it over. */
export interface PickedFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A person at a bench: what they see, and the things they can do. Counts what they did. */
export class Bench {
  readonly page: Page;
  readonly host: HostProcess;
  readonly parcels: readonly DemoParcel[];
  readonly personName: string;
  /** Scans, presses and keys so far: what a return costs (issue 2). */
  interactions = 0;
  /** How many of them took a photograph: what a policy requires is counted apart (issue 3). */
  photographs = 0;
  readonly #apiSession: string;
  /** The file that a dialog is answered with. */
  #offered: PickedFile | null = null;

  constructor(page: Page, host: HostProcess, demo: z.infer<typeof DemoView>, personName: string, apiSession: string) {
    this.page = page;
    // For as long as the page is open: only just before a key, it may come too late for the dialog of that key.
    page.on('filechooser', (chooser) => void (this.#offered && chooser.setFiles(this.#offered)));
    this.host = host;
    this.parcels = demo.parcels;
    this.personName = personName;
    this.#apiSession = apiSession;
  }

  /** The demo's parcels of a kind: `clean`, `damaged`, `light`. */
  parcelsOf(what: string): readonly DemoParcel[] {
    return this.parcels.filter((parcel) => parcel.what === what);
  }

  /** The first of them. */
  parcel(what: string): DemoParcel {
    const [first] = this.parcelsOf(what);
    if (first === undefined) throw new Error(`the demo has no ${what} parcel`);
    return first;
  }

  /** Pulls the trigger of the scanner. */
  async scan(code: string): Promise<void> {
    this.interactions += 1;
    await typeAsWedge(this.page, code);
  }

  /** Presses something on the screen with a finger. */
  async tap(target: Locator): Promise<void> {
    this.interactions += 1;
    await target.tap();
  }

  async key(name: string): Promise<void> {
    this.interactions += 1;
    await this.page.keyboard.press(name);
  }

  /** Sets a parcel on the simulated scale; its bytes go through the real decoder. Not an interaction: hands do it. */
  async putOn(massMg: number): Promise<void> {
    await this.ask('demo.scale', { action: 'put-on', massMg });
  }

  async takeOff(): Promise<void> {
    await this.ask('demo.scale', { action: 'take-off' });
  }

  /** Waits until the scale has settled and its reading is bound to the parcel. */
  async untilWeighed(): Promise<void> {
    await expect(this.page.locator('[data-weight="bound"]')).toBeVisible();
  }

  /** A photograph of the next wanted slot: from the camera where there is one, else from a file. */
  async photograph(file: PickedFile): Promise<void> {
    this.photographs += 1;
    const before = await this.page.locator('[data-photo-count]').getAttribute('data-photo-count');
    this.#offered = file;
    await this.key('F4');
    await this.page
      .locator(`[data-photo-count]:not([data-photo-count="${before ?? ''}"]), [data-status-band="stop"]`)
      .first()
      .waitFor();
    this.#offered = null;
  }

  /** A small real picture. */
  async picture(): Promise<PickedFile> {
    return { name: 'photo.png', mimeType: 'image/png', buffer: await this.page.screenshot() };
  }

  /** Reloads the page as on a machine without a camera. */
  async withoutCamera(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(navigator, 'mediaDevices', { value: undefined });
    });
    await this.page.reload();
    await this.page.locator('[data-scan-field]').waitFor();
  }

  /** The answers to the question that stands in the middle, in their order. */
  choice(at: number): Locator {
    return this.page.locator('[data-question] [role="group"] button').nth(at);
  }

  /** Answers by keys alone: Tab to the answer, Enter. */
  async answer(at: number): Promise<void> {
    const choice = this.choice(at);
    await choice.waitFor();
    for (let tabs = 0; tabs < 60; tabs += 1) {
      if (await choice.evaluate((element) => element === document.activeElement)) return this.key('Enter');
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`no number of tabs leads to answer ${at}`);
  }

  /** A call of an outside program, to look behind the screen. */
  async ask(name: string, params: unknown): Promise<unknown> {
    return this.host.call(name, params, this.#apiSession);
  }

  async statusOf(rmaNumber: string): Promise<string | null> {
    const { cases } = CaseList.parse(await this.ask('case.list', { status: 'any', limit: 100 }));
    return cases.find((row) => row.rmaNumber === rmaNumber)?.status ?? null;
  }

  /** The first five bytes of a saved document. */
  async documentStart(fileName: string): Promise<string> {
    const bytes = await this.host.bytes('document.bytes', { fileName }, this.#apiSession);
    return new TextDecoder().decode(bytes.subarray(0, 5));
  }

  /** The same data in a host started anew. */
  restart(): Promise<HostProcess> {
    return startHost(this.host.dataDir);
  }

  /** The status band with this meaning; its words are in it. */
  band(meaning: 'done' | 'look' | 'stop' | 'waiting'): Locator {
    return this.page.locator(`[data-status-band="${meaning}"]`);
  }

  /** The one next action. */
  next(kind: string): Locator {
    return this.page.locator(`[data-next-action="${kind}"]`);
  }
}

/** Which language the person reads; the journeys run once for each (`playwright.config.ts`). */
export interface JourneyOptions {
  readonly language: Locale;
}

/** A bench of its own for every test: a fresh host, a page opened by its one-time address, the first badge signed in. */
export const test = base.extend<{ bench: Bench } & JourneyOptions>({
  language: ['en', { option: true }],
  bench: async ({ page, language }, give) => {
    const host = await startHost();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    const bench = await openBench(page, host, /Inspector/, language);
    await give(bench);
    await host.dispose();
    expect(faults, 'the page threw').toEqual([]);
  },
});

export { expect };

/**
 * Opens a page on a running host and signs in by the badge of the first whose name fits; with `language`, once they have
 * chosen it. The inspector may do everything that a bench asks for.
 */
export async function openBench(page: Page, host: HostProcess, who = /Inspector/, language?: Locale): Promise<Bench> {
  const demo = DemoView.parse(await host.call('demo.get', {}));
  const person = demo.badges.find(({ name }) => who.test(name));
  if (person === undefined) throw new Error(`the demo has nobody called ${String(who)}`);
  const { sessionId } = SignedIn.parse(await host.call('session.signIn', { badge: person.badge }));
  if (language !== undefined) {
    await host.call('person.chooseLocale', { commandId: randomUUID(), locale: language }, sessionId);
  }
  await page.goto(host.openUrl);
  await untilAskedWho(page);
  await typeAsWedge(page, person.badge);
  await page.locator('[data-scan-field]').waitFor();
  if (language !== undefined) await expect(page.locator('html')).toHaveAttribute('lang', language);
  return new Bench(page, host, demo, person.name, sessionId);
}

/** Waits for the screen that takes a badge; what is shown until the host has answered takes none. */
export async function untilAskedWho(page: Page): Promise<void> {
  await page.locator('header + main').waitFor();
}
