import { test as base, expect, type Locator, type Page } from '@playwright/test';
import { z } from 'zod';
import { startHost, type HostProcess } from './host-process.ts';
import { typeAsWedge } from './wedge.ts';

const DemoView = z.object({
  parcels: z
    .array(
      z.object({
        what: z.string(),
        rmaNumber: z.string().nullable(),
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

/** A person at a bench: what they see, and the things they can do. Counts what they did. */
export class Bench {
  readonly page: Page;
  readonly host: HostProcess;
  readonly parcels: readonly DemoParcel[];
  /** Scans, presses and keys so far: what a return costs (issue 2). */
  interactions = 0;
  #apiSession: string;

  constructor(page: Page, host: HostProcess, demo: z.infer<typeof DemoView>, apiSession: string) {
    this.page = page;
    this.host = host;
    this.parcels = demo.parcels;
    this.#apiSession = apiSession;
  }

  /** The demo parcel whose description has these words. */
  parcel(words: RegExp): DemoParcel {
    const found = this.parcels.find(({ what }) => words.test(what));
    if (found === undefined) throw new Error(`no demo parcel is ${String(words)}`);
    return found;
  }

  /** Pulls the trigger of the scanner. */
  async scan(code: string): Promise<void> {
    this.interactions += 1;
    await typeAsWedge(this.page, code);
  }

  async press(target: Locator): Promise<void> {
    this.interactions += 1;
    await target.click();
  }

  async key(name: string): Promise<void> {
    this.interactions += 1;
    await this.page.keyboard.press(name);
  }

  /** Sets a parcel on the simulated scale; its bytes go through the real decoder. Not an interaction: hands do it. */
  async putOn(massMg: number): Promise<void> {
    await this.host.call('demo.scale', { action: 'put-on', massMg }, this.#apiSession);
  }

  async takeOff(): Promise<void> {
    await this.host.call('demo.scale', { action: 'take-off' }, this.#apiSession);
  }

  /** A call of an outside program, to look behind the screen. */
  async ask(name: string, params: unknown): Promise<unknown> {
    return this.host.call(name, params, this.#apiSession);
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

/** A bench of its own for every test: a fresh host, a page opened by its one-time address, the first badge signed in. */
export const test = base.extend<{ bench: Bench }>({
  bench: async ({ page }, use) => {
    const host = await startHost();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await use(await openBench(page, host));
    await host.dispose();
    expect(faults, 'the page threw').toEqual([]);
  },
});

export { expect };

/** Opens a page on a running host and signs in by badge. `badge` takes the one whose name fits; else the first. */
export async function openBench(page: Page, host: HostProcess, badge = /./): Promise<Bench> {
  const demo = DemoView.parse(await host.call('demo.get', {}));
  const person = demo.badges.find(({ name }) => badge.test(name)) ?? demo.badges[0];
  if (person === undefined) throw new Error('the demo has no badges');
  const { sessionId } = SignedIn.parse(await host.call('session.signIn', { badge: person.badge }));
  await page.goto(host.openUrl);
  await page.locator('main').waitFor();
  await typeAsWedge(page, person.badge);
  await page.locator('[data-scan-field]').waitFor();
  return new Bench(page, host, demo, sessionId);
}
