import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWedgeCapture } from '../../../renderer/input/wedge-capture.ts';
import type { FreeKey, WedgeCapture, WedgeScan } from '../../../renderer/input/wedge-capture.ts';
import { FakeElement, FakePage, type FakeElementInit, type KeyInit } from './key-events.ts';
import { enter, PRINTABLE, scannerKeys, tab, type Layout } from './scanner-keys.ts';

const SEED = 20_391;
const FOCUSES: readonly FakeElementInit[] = [
  { tagName: 'BODY' },
  { tagName: 'BUTTON' },
  { tagName: 'A' },
  { tagName: 'SELECT' },
  { tagName: 'TEXTAREA', value: 'slip says 2' },
  { tagName: 'INPUT', value: 'half a word' },
  { tagName: 'INPUT', isScanField: true },
  { tagName: 'INPUT', type: 'password' },
  { tagName: 'INPUT', type: 'number', value: '12' },
  { tagName: 'INPUT', type: 'checkbox' },
];

interface Bench {
  readonly page: FakePage;
  readonly element: FakeElement;
  readonly scans: WedgeScan[];
  readonly bursts: boolean[];
  readonly freeKeys: FreeKey[];
  readonly capture: WedgeCapture;
}

function bench(focus: FakeElementInit): Bench {
  const element = new FakeElement(focus);
  const page = new FakePage(element);
  const scans: WedgeScan[] = [];
  const bursts: boolean[] = [];
  const freeKeys: FreeKey[] = [];
  const capture = createWedgeCapture({
    window: page,
    onScan: (scan) => scans.push(scan),
    onBurst: (active) => bursts.push(active),
    onKey: (key) => freeKeys.push(key),
  });
  return { page, element, scans, bursts, freeKeys, capture };
}

/** Lets time pass to each key before it is pressed, as it does on a bench. */
function press(page: FakePage, keys: readonly KeyInit[]): void {
  for (const key of keys) {
    vi.advanceTimersByTime(Math.max(0, key.atMs - Date.now()));
    page.keyDown(key);
  }
}

function settle(): void {
  vi.advanceTimersByTime(1_000);
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});

afterEach(() => {
  vi.useRealTimers();
});

const aFocus = fc.constantFrom(...FOCUSES);
const aCode = fc.string({ unit: fc.constantFrom(...PRINTABLE), minLength: 4, maxLength: 60 });
/** `1.5` leaves room for the Shift keys: a scanner's characters stay within 35 ms. */
const aPace = fc.constantFrom(0, 1.5, 8, 17);

describe('a scan is never lost (U1)', () => {
  it('gives exactly one scan for any focus, any printable code, any pace and any end', () => {
    const anEnd = fc.constantFrom('enter', 'tab', 'silence');
    fc.assert(
      fc.property(aFocus, aCode, aPace, anEnd, (focus, code, paceMs, end) => {
        vi.setSystemTime(0);
        const { page, element, scans, bursts, capture } = bench(focus);
        const keys = scannerKeys(code, 500, paceMs);
        const endAtMs = (keys.at(-1)?.atMs ?? 0) + paceMs;
        press(page, [...keys, ...(end === 'enter' ? [enter(endAtMs)] : end === 'tab' ? [tab(endAtMs)] : [])]);
        settle();
        capture.dispose();
        expect(scans).toEqual([{ text: code, source: 'wedge' }]);
        expect(bursts).toEqual([true, false]);
        expect(element.value).toBe(focus.value ?? '');
        expect(element.clicks.filter((click) => click === 'submit')).toEqual([]);
        if (!code.slice(0, 1).includes(' ')) expect(element.clicks).toEqual([]);
      }),
      { seed: SEED, numRuns: 400 },
    );
  });

  it('delivers two scans in quick succession, with CR LF after the first', () => {
    const { page, scans } = bench({ tagName: 'BUTTON' });
    press(page, scannerKeys('SF1234567890', 100, 5));
    press(page, [enter(160), { code: 'KeyJ', key: 'j', ctrlKey: true, atMs: 162 }]);
    press(page, [...scannerKeys('LPN00042', 170, 5), enter(260)]);
    settle();
    expect(scans.map(({ text }) => text)).toEqual(['SF1234567890', 'LPN00042']);
  });

  it('keeps a scan whole when the scanner hesitates in the middle', () => {
    const { page, scans } = bench({ tagName: 'INPUT' });
    press(page, [...scannerKeys('1Z999AA', 100, 5), ...scannerKeys('10123', 210, 5), enter(290)]);
    settle();
    expect(scans.map(({ text }) => text)).toEqual(['1Z999AA10123']);
  });

  it('keeps a scan whole when its first keys come in two parts', () => {
    for (const first of ['C', 'CM', 'CMD']) {
      vi.setSystemTime(0);
      const { page, scans, element } = bench({ tagName: 'INPUT', isScanField: true });
      const rest = 'CMDOUTTORN'.slice(first.length);
      press(page, [...scannerKeys(first, 1_000, 5), ...scannerKeys(rest, 1_300, 5), enter(1_400)]);
      settle();
      expect(scans.map(({ text }) => text)).toEqual(['CMDOUTTORN']);
      expect(element.value).toBe('');
    }
  });

  it('does not take what a person was typing for the beginning of a scan', () => {
    const { page, scans, element } = bench({ tagName: 'INPUT', value: '' });
    const typed = ['A', 'B', 'C', 'D'].flatMap((letter, at) => scannerKeys(letter, 1_000 + at * 130, 0));
    press(page, [...typed, ...scannerKeys('SF1234567890', 1_500, 5), enter(1_600)]);
    settle();
    expect(scans.map(({ text }) => text)).toEqual(['SF1234567890']);
    expect(element.value).toBe('ABCD');
  });

  it('keeps a scan whole when the page was too busy to look at its keys in time', () => {
    const { page, scans } = bench({ tagName: 'INPUT' });
    press(page, scannerKeys('1Z999AA', 100, 5));
    page.lateMs = 400;
    vi.advanceTimersByTime(100);
    page.lateMs = 0;
    // Pressed before the timer ran, handled after it.
    for (const key of [...scannerKeys('10123', 140, 5), enter(170)]) page.keyDown(key);
    settle();
    expect(scans.map(({ text }) => text)).toEqual(['1Z999AA10123']);
  });

  it('never presses the focused button or submits a form with the end key', () => {
    for (const tagName of ['BUTTON', 'INPUT', 'A']) {
      const { page, element, capture } = bench({ tagName });
      press(page, [...scannerKeys('CMDOK', 100, 3), enter(130), enter(133)]);
      settle();
      capture.dispose();
      expect(element.clicks).toEqual([]);
    }
  });
});

describe('layouts and input methods (U3)', () => {
  const code = 'RMA-20391/b_Z;';
  /** What a Spanish layout makes of the same keys. */
  const es: Layout = (physical, shiftKey, character) => {
    const spanish: Record<string, string> = { Minus: "'", Slash: '-', Semicolon: 'ñ', Quote: 'Dead', Equal: '¡' };
    return { key: spanish[physical] ?? (shiftKey && physical === 'Digit2' ? '"' : character) };
  };
  /** Pinyin: the first letter starts a composition, the rest belongs to it, digits choose candidates. */
  const pinyin: Layout = (physical) => ({ key: 'Process', keyCode: 229, isComposing: physical !== 'KeyR' });
  const azerty: Layout = (physical, shiftKey, character) => ({
    key: physical.startsWith('Digit') && !shiftKey ? '&' : character,
  });

  it.each([
    ['Spanish', es],
    ['pinyin input method', pinyin],
    ['French', azerty],
  ])('reads the physical keys under a %s layout', (_name, layout) => {
    const { page, scans } = bench({ tagName: 'INPUT', isScanField: true });
    press(page, [...scannerKeys(code, 100, 4, layout), { ...enter(400), key: 'Process', keyCode: 229 }]);
    settle();
    expect(scans).toEqual([{ text: code, source: 'wedge' }]);
  });

  it('takes the focus out of a composing field during the burst and gives it back', () => {
    const { page, element } = bench({ tagName: 'INPUT', value: 'note' });
    press(page, [...scannerKeys('SF12345', 100, 4, pinyin), enter(200)]);
    expect(element.calls).toEqual(['blur', 'focus']);
    expect(element.value).toBe('note');
  });

  it('leaves the focus of a field that composes nothing alone', () => {
    const { page, element } = bench({ tagName: 'INPUT' });
    press(page, [...scannerKeys('SF12345', 100, 4), enter(200)]);
    expect(element.calls).toEqual([]);
  });

  it('is not turned round by Caps Lock', () => {
    const capsLock: Layout = (_physical, _shift, character) => ({
      key: character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase(),
      capsLock: true,
    });
    const { page, scans } = bench({ tagName: 'BODY' });
    press(page, [...scannerKeys('https://x.Test/aB', 100, 4, capsLock), enter(300)]);
    expect(scans.map(({ text }) => text)).toEqual(['https://x.Test/aB']);
  });

  it('takes a capital without Shift as it is, as remote desktops send it', () => {
    const { page, scans } = bench({ tagName: 'BODY' });
    const keys = [...'CmDoK'].map((key, at) => ({ code: `Key${key.toUpperCase()}`, key, atMs: 100 + at * 4 }));
    press(page, [...keys, enter(130)]);
    expect(scans.map(({ text }) => text)).toEqual(['CmDoK']);
  });

  it('assembles Alt+numpad codes, Chinese and GS included', () => {
    const { page, scans } = bench({ tagName: 'INPUT' });
    let atMs = 100;
    for (const codePoint of ['29', '0082', '077', '65', '31508', '029', '065']) {
      page.keyDown({ code: 'AltLeft', key: 'Alt', altKey: true, atMs: (atMs += 2) });
      for (const digit of codePoint) {
        page.keyDown({ code: `Numpad${digit}`, key: 'End', altKey: true, atMs: (atMs += 2) });
      }
      page.keyUp({ code: 'AltLeft', key: 'Alt', atMs: (atMs += 2) });
    }
    page.keyDown(enter(atMs + 2));
    expect(scans.map(({ text }) => text)).toEqual([`\u001DRMA${String.fromCodePoint(31508)}\u001DA`]);
  });

  it('makes full-width characters plain and says so', () => {
    const { page, scans } = bench({ tagName: 'BODY' });
    const keys = [...'ＲＭＡ１２'].map((key, at) => ({ code: '', key, atMs: 100 + at * 4 }));
    press(page, [...keys, enter(130)]);
    expect(scans).toEqual([{ text: 'RMA12', source: 'wedge', fullWidth: true }]);
  });
});

describe('what is refused', () => {
  const control = (letter: string, code: string, atMs: number): KeyInit => ({ code, key: letter, ctrlKey: true, atMs });

  it('keeps GS, the GS1 field separator', () => {
    const { page, scans } = bench({ tagName: 'INPUT' });
    press(page, [...scannerKeys('10AB', 100, 4), control(']', 'BracketRight', 130)]);
    press(page, [...scannerKeys('21CD', 134, 4), enter(180)]);
    expect(scans).toEqual([{ text: '10AB\u001D21CD', source: 'wedge' }]);
  });

  it('refuses a code with any other control character inside', () => {
    const { page, scans } = bench({ tagName: 'INPUT' });
    press(page, [...scannerKeys('10AB', 100, 4), control('b', 'KeyB', 130)]);
    press(page, [...scannerKeys('21CD', 134, 4), enter(180)]);
    expect(scans).toEqual([{ text: '10AB21CD', source: 'wedge', rejected: 'control-characters' }]);
  });

  it('refuses what is longer than 512 characters, once, and swallows all of it', () => {
    const { page, scans, element } = bench({ tagName: 'INPUT' });
    const keys = scannerKeys('x'.repeat(4_000), 100, 1);
    press(page, [...keys, enter(4_101)]);
    settle();
    expect(scans).toEqual([{ text: 'x'.repeat(512), source: 'wedge', rejected: 'too-long' }]);
    expect(element.value).toBe('');
  });

  it('takes a code of exactly 512 characters', () => {
    const { page, scans } = bench({ tagName: 'BODY' });
    press(page, [...scannerKeys('x'.repeat(512), 100, 1), enter(613)]);
    expect(scans).toEqual([{ text: 'x'.repeat(512), source: 'wedge' }]);
  });
});

describe('a person at the keyboard', () => {
  it('is never a scan, whatever is typed at a person s pace', () => {
    const gaps = fc.array(fc.integer({ min: 36, max: 400 }), { minLength: 60, maxLength: 60 });
    fc.assert(
      fc.property(aFocus, aCode, gaps, (focus, code, gapsMs) => {
        vi.setSystemTime(0);
        const { page, element, scans, bursts, capture } = bench(focus);
        let atMs = 1_000;
        const keys = scannerKeys(code, 0, 0).filter(({ key }) => key !== 'Shift');
        press(
          page,
          keys.map((key, at) => ({ ...key, atMs: (atMs += gapsMs[at] ?? 100) })),
        );
        settle();
        capture.dispose();
        expect(scans).toEqual([]);
        expect(bursts).toEqual([]);
        const typed = focus.isScanField === true ? code.trimStart() : code;
        if (element.isTextControl) expect(element.value).toBe((focus.value ?? '') + typed);
      }),
      { seed: SEED, numRuns: 200 },
    );
  });

  it('may hold a key down', () => {
    const { page, scans } = bench({ tagName: 'INPUT' });
    for (let at = 0; at < 40; at += 1) {
      page.keyDown({ code: 'KeyA', key: 'a', repeat: at > 0, atMs: 100 + (at === 0 ? 0 : 400 + at * 30) });
    }
    settle();
    expect(scans).toEqual([]);
  });

  it('may press Enter on a button and in a field', () => {
    const button = bench({ tagName: 'BUTTON' });
    button.page.keyDown(enter(100));
    expect(button.element.clicks).toEqual(['press']);
    expect(button.freeKeys).toEqual([]);
    const field = bench({ tagName: 'INPUT', value: 'RMA1' });
    field.page.keyDown(enter(100));
    expect(field.element.clicks).toEqual(['submit']);
  });

  it('may paste, copy and save with Ctrl', () => {
    const { page, freeKeys } = bench({ tagName: 'INPUT' });
    expect(page.keyDown({ code: 'KeyV', key: 'v', ctrlKey: true, atMs: 100 })).toBe(true);
    expect(freeKeys).toEqual([]);
  });
});

describe('free keys', () => {
  it('tells a lone Space in the empty scan field, and keeps it out of the field', () => {
    const { page, element, freeKeys } = bench({ tagName: 'INPUT', isScanField: true });
    page.keyDown({ code: 'Space', key: ' ', atMs: 100 });
    expect(freeKeys).toEqual([]);
    settle();
    expect(freeKeys).toEqual([{ code: 'Space', key: ' ', repeat: false }]);
    expect(element.value).toBe('');
  });

  it('tells Enter in the empty scan field at once, and none in another field', () => {
    const scanField = bench({ tagName: 'INPUT', isScanField: true });
    scanField.page.keyDown(enter(100));
    expect(scanField.freeKeys.map(({ code }) => code)).toEqual(['Enter']);
    const other = bench({ tagName: 'INPUT' });
    other.page.keyDown(enter(100));
    expect(other.freeKeys).toEqual([]);
  });

  it('tells a pedal with its repeats', () => {
    const { page, freeKeys } = bench({ tagName: 'BODY' });
    page.keyDown({ code: 'F13', key: 'F13', atMs: 100 });
    page.keyDown({ code: 'F13', key: 'F13', repeat: true, atMs: 600 });
    expect(freeKeys.map(({ repeat }) => repeat)).toEqual([false, true]);
  });

  it('never takes the first key of a scan for a shortcut', () => {
    const { page, freeKeys } = bench({ tagName: 'BODY' });
    press(page, [...scannerKeys('1234567', 100, 20), enter(260)]);
    settle();
    expect(freeKeys).toEqual([]);
  });
});

describe('pause', () => {
  it('lets everything through until it is resumed', () => {
    const { page, element, scans, capture } = bench({ tagName: 'INPUT' });
    capture.pause();
    press(page, scannerKeys('SF12345', 100, 4));
    expect(element.value).toBe('SF12345');
    capture.resume();
    press(page, [...scannerKeys('SF12345', 500, 4), enter(600)]);
    expect(scans).toHaveLength(1);
  });

  it('drops a burst that is under way and says that it is over', () => {
    const { page, scans, bursts, capture } = bench({ tagName: 'INPUT' });
    press(page, scannerKeys('SF12345', 100, 4));
    capture.pause();
    settle();
    expect(scans).toEqual([]);
    expect(bursts).toEqual([true, false]);
  });

  it('listens to nothing once disposed', () => {
    const { page, scans, capture } = bench({ tagName: 'BODY' });
    capture.dispose();
    press(page, [...scannerKeys('SF12345', 100, 4), enter(200)]);
    settle();
    expect(scans).toEqual([]);
  });
});
