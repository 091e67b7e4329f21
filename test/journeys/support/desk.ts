import { expect, type Page } from '@playwright/test';
import { z } from 'zod';
import type { HostProcess } from './host-process.ts';
import { typeAsWedge } from './wedge.ts';

/** The PIN of everybody in the demo. */
export const PIN = '2468';
const Demo = z.object({ badges: z.array(z.object({ name: z.string(), badge: z.string() })) });
const SignedIn = z.object({ sessionId: z.string() });

async function badgeOf(host: HostProcess, who: RegExp): Promise<string> {
  const { badges } = Demo.parse(await host.call('demo.get', {}));
  const person = badges.find(({ name }) => who.test(name));
  if (person === undefined) throw new Error(`the demo has nobody called ${String(who)}`);
  return person.badge;
}

/** Somebody else takes the bench over: their badge is scanned, and the page is theirs. */
export async function takeOver(page: Page, host: HostProcess, who: RegExp): Promise<void> {
  await typeAsWedge(page, await badgeOf(host, who));
  await expect(page.getByText(who).first()).toBeVisible();
}

/** A badge opens the bench; what a supervisor or finance does wants the PIN. */
export async function enterPin(page: Page): Promise<void> {
  const pad = page.locator('[data-raise-rights]');
  for (const digit of PIN) await pad.getByRole('button', { name: digit, exact: true }).click();
  await pad.getByRole('button').last().click();
  await expect(pad).toHaveCount(0);
}

/** An outside program's session with every right of that person. */
export async function openSession(host: HostProcess, who: RegExp): Promise<string> {
  return SignedIn.parse(await host.call('session.signIn', { badge: await badgeOf(host, who), pin: PIN })).sessionId;
}
