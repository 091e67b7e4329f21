import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** How far apart a scanner's keys are. */
const GAP_MS = 5;
/** How soon after a scan the fastest hand presses a key; the page takes what comes sooner for the scanner's (V6). */
const HAND_MS = 60;
const SHIFT = 8;

/**
 * Types a code as a keyboard-wedge scanner does: real key events from the browser's own input pipeline, 5 ms apart by
 * their time stamps, ended by Enter. Made by the DevTools protocol, because what a page dispatches itself would not be
 * trusted; and sent all at once, because a scanner is not held up by a busy test and waits for no page. It is over when
 * as much time has passed as its keys say: what follows must not bear an earlier time than what it follows.
 */
export async function typeAsWedge(page: Page, code: string, end: 'enter' | 'none' = 'enter'): Promise<void> {
  await untilItListens(page);
  const session = await page.context().newCDPSession(page);
  const startMs = Date.now();
  const keys = [...[...code].map(keyOf), ...(end === 'enter' ? [ENTER] : [])];
  await Promise.all(keys.flatMap((key, at) => strike(session, key, startMs + at * GAP_MS)));
  await session.detach();
  const overAtMs = startMs + keys.length * GAP_MS + HAND_MS;
  await setTimeout(Math.max(0, overAtMs - Date.now()));
}

/** What a page has painted it has also begun to listen on: nobody pulls a trigger sooner than that. */
async function untilItListens(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const painted = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
    await painted();
    await painted();
  });
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly windowsVirtualKeyCode: number;
  readonly modifiers: number;
}

const ENTER: Key = { key: 'Enter', code: 'Enter', text: '\r', windowsVirtualKeyCode: 13, modifiers: 0 };

function strike(session: CDPSession, key: Key, atMs: number): Promise<unknown>[] {
  const timestamp = atMs / 1_000;
  return [
    session.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp, ...key }),
    session.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp, ...key }),
  ];
}

const SIGNS: Readonly<Record<string, Pick<Key, 'code' | 'windowsVirtualKeyCode' | 'modifiers'>>> = {
  '-': { code: 'Minus', windowsVirtualKeyCode: 189, modifiers: 0 },
  '/': { code: 'Slash', windowsVirtualKeyCode: 191, modifiers: 0 },
  '.': { code: 'Period', windowsVirtualKeyCode: 190, modifiers: 0 },
  '+': { code: 'Equal', windowsVirtualKeyCode: 187, modifiers: SHIFT },
  $: { code: 'Digit4', windowsVirtualKeyCode: 52, modifiers: SHIFT },
  '%': { code: 'Digit5', windowsVirtualKeyCode: 53, modifiers: SHIFT },
  '~': { code: 'Backquote', windowsVirtualKeyCode: 192, modifiers: SHIFT },
};

/** The key of a US keyboard that gives this character; scanners know no other keyboard. */
function keyOf(character: string): Key {
  const capital = character.toUpperCase();
  const modifiers = /[A-Z]/.test(character) ? SHIFT : 0;
  const common = { key: character, text: character, windowsVirtualKeyCode: capital.charCodeAt(0), modifiers };
  if (/[A-Z]/.test(capital)) return { ...common, code: `Key${capital}` };
  if (/[0-9]/.test(character)) return { ...common, code: `Digit${character}` };
  const sign = SIGNS[character];
  if (sign !== undefined) return { ...common, ...sign };
  throw new Error(`no key is known here for "${character}"`);
}
