import type { KeyReading } from '../../shared/domain/keyboard-scanner.ts';
import { controlCharacter, numpadDigit, usCharacter } from './us-keymap.ts';

/** A key press as the wedge sees it: a `KeyboardEvent` without the DOM. */
export interface WedgeKey {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly meta: boolean;
  readonly altGraph: boolean;
  readonly capsLock: boolean;
  readonly repeat: boolean;
  /** An input method has taken the key: `isComposing`, key code 229 or the key `Process`. */
  readonly composing: boolean;
  /** `event.timeStamp`: when the key was pressed, not when we were told. */
  readonly atMs: number;
}

/** What a key can mean in a scan. */
export type KeyMeaning =
  | { readonly kind: 'character'; readonly text: string }
  | { readonly kind: 'control'; readonly text: string }
  | { readonly kind: 'end' }
  | { readonly kind: 'modifier' }
  | { readonly kind: 'alt' }
  | { readonly kind: 'alt-digit'; readonly digit: string }
  | { readonly kind: 'other' };

const MODIFIERS = new Set(['Shift', 'Control', 'Meta', 'AltGraph', 'CapsLock', 'NumLock', 'Fn']);
const OTHER = { kind: 'other' } as const;

/**
 * Decodes one key. The physical key decides, whatever layout or input method is active; only a key without a code
 * (remote desktops, on-screen keyboards) or with AltGr is read by the character the computer made of it.
 */
export function keyMeaning(key: WedgeKey, reads: KeyReading = 'position'): KeyMeaning {
  if (key.key === 'Alt') return { kind: 'alt' };
  if (MODIFIERS.has(key.key)) return { kind: 'modifier' };
  if (isEnd(key)) return { kind: 'end' };
  if (key.altGraph) return typedCharacter(key);
  if (key.meta) return OTHER;
  if (key.alt) return altDigit(key);
  if (key.ctrl) return control(key);
  return reads === 'character' && !key.composing ? typedCharacter(key) : plainCharacter(key);
}

function isEnd(key: WedgeKey): boolean {
  if (key.ctrl || key.alt || key.meta) return false;
  return ['Enter', 'NumpadEnter', 'Tab'].includes(key.code) || key.key === 'Enter' || key.key === 'Tab';
}

function altDigit(key: WedgeKey): KeyMeaning {
  const digit = numpadDigit(key.code);
  return digit === null ? OTHER : { kind: 'alt-digit', digit };
}

function control(key: WedgeKey): KeyMeaning {
  const text = controlCharacter(key.code, key.shift);
  return text === null ? OTHER : { kind: 'control', text };
}

function plainCharacter(key: WedgeKey): KeyMeaning {
  const isNavigation = key.code.startsWith('Numpad') && !key.composing && [...key.key].length > 1;
  const text = isNavigation ? null : usCharacter(key.code, isShifted(key));
  return text === null ? typedCharacter(key) : { kind: 'character', text };
}

/**
 * Shift decides, except that a capital without Shift and without Caps Lock is a capital too: some scanners and remote
 * desktops send the character alone.
 */
function isShifted({ code, key, shift, capsLock }: WedgeKey): boolean {
  return shift || (!capsLock && code === `Key${key}`);
}

function typedCharacter(key: WedgeKey): KeyMeaning {
  return [...key.key].length === 1 ? { kind: 'character', text: key.key } : OTHER;
}
