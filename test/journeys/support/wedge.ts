import type { CDPSession, Page } from '@playwright/test';

const VIRTUAL_KEY_ENTER = 13;

/**
 * Types a code as a keyboard-wedge scanner does: real key events from the browser's own input pipeline, 5 ms apart,
 * ended by Enter. Made by the DevTools protocol, because what a page dispatches itself would not be trusted.
 */
export async function typeAsWedge(page: Page, code: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const character of code) await strike(session, keyOf(character));
  await strike(session, {
    key: 'Enter',
    code: 'Enter',
    text: '\r',
    windowsVirtualKeyCode: VIRTUAL_KEY_ENTER,
    modifiers: 0,
  });
  await session.detach();
}

interface Key {
  readonly key: string;
  readonly code: string;
  readonly text: string;
  readonly windowsVirtualKeyCode: number;
  /** 8 is Shift. */
  readonly modifiers: number;
}

async function strike(session: CDPSession, key: Key): Promise<void> {
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

/** The key of a US keyboard that gives this character; scanners know no other keyboard. */
function keyOf(character: string): Key {
  const windowsVirtualKeyCode = character.toUpperCase().charCodeAt(0);
  const isCapital = /[A-Z]/.test(character);
  const common = { key: character, text: character, windowsVirtualKeyCode, modifiers: isCapital ? 8 : 0 };
  if (/[A-Za-z]/.test(character)) return { ...common, code: `Key${character.toUpperCase()}` };
  if (/[0-9]/.test(character)) return { ...common, code: `Digit${character}` };
  if (character === '-') return { ...common, code: 'Minus', windowsVirtualKeyCode: 189 };
  if (character === ' ') return { ...common, code: 'Space' };
  throw new Error(`no key is known here for "${character}"`);
}
