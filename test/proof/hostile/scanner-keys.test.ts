import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWedgeCapture } from '../../../renderer/input/wedge-capture.ts';
import { FakeElement, FakePage, type KeyInit } from '../../renderer/input/key-events.ts';
import { enter, scannerKeys, tab } from '../../renderer/input/scanner-keys.ts';
import { randomFrom } from '../../support/property-seed.ts';

const SEED = Number(process.env['SEED'] ?? 5_001);
const SCANS = 2_400;
const EVERY_MS = 50;

/** A page with the focus on a field, and every scan it has heard. */
function listeningPage(): { page: FakePage; heard: string[] } {
  const page = new FakePage(new FakeElement({ tagName: 'INPUT', isScanField: true }));
  const heard: string[] = [];
  createWedgeCapture({
    window: page,
    onScan: ({ text, rejected }) => heard.push(rejected === undefined ? text : `${rejected}: ${text}`),
    onBurst: () => undefined,
  });
  return { page, heard };
}

function press(page: FakePage, keys: readonly KeyInit[]): void {
  for (const key of keys) {
    vi.advanceTimersByTime(Math.max(0, key.atMs - Date.now()));
    page.keyDown(key);
  }
}

/** What ends a code, as scanners are set up: once, twice, as CR LF, or not at all. */
const ENDS = {
  enter: (atMs: number) => [enter(atMs)],
  tab: (atMs: number) => [tab(atMs)],
  double: (atMs: number) => [enter(atMs), enter(atMs + 1)],
  'CR LF': (atMs: number): KeyInit[] => [enter(atMs), { code: 'KeyJ', key: 'j', ctrlKey: true, atMs: atMs + 1 }],
} as const;
const END_NAMES = ['enter', 'tab', 'double', 'CR LF'] as const;

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

describe('V5 a burst of scans from keyboard scanners', () => {
  it(`is heard whole: 20 scans a second for 2 minutes, two scanners in turn, any end (seed ${SEED})`, () => {
    const random = randomFrom(SEED);
    const { page, heard } = listeningPage();
    const codes: string[] = [];
    for (let at = 0; at < SCANS; at += 1) {
      const [code, paceMs] =
        at % 2 === 0 ? [`SF${String(1_000_000 + at)}`, 1] : [`LPN${String(at).padStart(5, '0')}`, 2];
      const keys = scannerKeys(code, 1_000 + at * EVERY_MS, paceMs);
      const endAtMs = (keys.at(-1)?.atMs ?? 0) + paceMs;
      const end = END_NAMES[Math.floor(random() * END_NAMES.length)] ?? 'enter';
      press(page, [...keys, ...ENDS[end](endAtMs)]);
      codes.push(code);
    }
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual(codes);
  });

  it('is heard whole without any end key, at the pace of a hand', () => {
    const { page, heard } = listeningPage();
    const codes = Array.from({ length: 400 }, (_, at) => `SF${String(2_000_000 + at)}`);
    codes.forEach((code, at) => press(page, scannerKeys(code, 1_000 + at * 300, 2)));
    vi.advanceTimersByTime(1_000);
    expect(heard).toEqual(codes);
  });

  it('from two scanners at the very same moment is one code nobody knows, never one of the two', () => {
    const { page, heard } = listeningPage();
    const keys = [...scannerKeys('SF1234567890', 1_000, 4), ...scannerKeys('RMA-20001', 1_002, 4)];
    press(page, [...keys.toSorted((a, b) => a.atMs - b.atMs), enter(1_060), enter(1_061)]);
    vi.advanceTimersByTime(1_000);
    expect(heard).toHaveLength(1);
    expect(heard).not.toContain('SF1234567890');
    expect(heard).not.toContain('RMA-20001');
  });
});

describe('V6 a barcode presses no keys', () => {
  /** A page with the focus on a button: what was pressed on it, and which keys the page took for a person's. */
  function pressablePage(): { page: FakePage; pressed: string[]; heard: string[] } {
    const button = new FakeElement({ tagName: 'BUTTON' });
    const page = new FakePage(button);
    const heard: string[] = [];
    createWedgeCapture({
      window: page,
      onScan: ({ text, rejected }) => heard.push(rejected === undefined ? text : `${rejected}: ${text}`),
      onBurst: () => undefined,
      onKey: ({ code }) => button.clicks.push(`free ${code}`),
    });
    return { page, pressed: button.clicks, heard };
  }
  const control = (sign: string, atMs: number): KeyInit => ({
    code: `Key${sign}`,
    key: sign.toLowerCase(),
    ctrlKey: true,
    atMs,
  });
  const named = (key: string, atMs: number): KeyInit => ({ code: key, key, atMs });
  const timed = (keys: readonly ((atMs: number) => KeyInit | KeyInit[])[]): KeyInit[] =>
    keys.flatMap((key, at) => key(1_000 + at * 4));
  const typed = (text: string) => [...text].map((sign) => (atMs: number) => scannerKeys(sign, atMs, 0));

  it.each([
    ['twenty ends', [...typed('SF12345'), ...Array.from({ length: 20 }, () => enter)], ['SF12345']],
    ['an end in the middle and a short rest', [...typed('SF12345'), enter, ...typed('4'), enter], ['SF12345', '4']],
    ['shortcuts behind an end', [...typed('SF12345'), enter, ...shortcuts(), enter], ['SF12345']],
    ['shortcuts inside', [...typed('SF12'), ...shortcuts(), ...typed('45'), enter], ['control-characters: SF1245']],
    ['function keys inside', [...typed('SF12'), ...functionKeys(), ...typed('45'), enter], ['SF1245']],
    ['function keys behind an end', [...typed('SF12345'), enter, ...functionKeys(), enter], ['SF12345']],
    ['a code of one character', [...typed('7'), enter], []],
    ['a code of three characters', [...typed('123'), enter], []],
    ['a function key behind one character', [...typed('7'), ...functionKeys()], []],
  ])('%s: nothing is pressed', (_what, keys, expected) => {
    const { page, pressed, heard } = pressablePage();
    press(page, timed(keys));
    vi.advanceTimersByTime(1_000);
    expect(pressed).toEqual([]);
    expect(heard).toEqual(expected);
  });

  it('and a person presses what they press, a moment after a scan too', () => {
    const { page, pressed, heard } = pressablePage();
    press(page, [...scannerKeys('SF12345', 1_000, 4), enter(1_040), enter(1_300)]);
    expect(heard).toEqual(['SF12345']);
    expect(pressed).toEqual(['press']);
  });

  function shortcuts() {
    return [...'ABCDEFGHIKLNOPQRSTUVWXYZ'].map((sign) => (atMs: number) => control(sign, atMs));
  }
  function functionKeys() {
    const names = [...Array.from({ length: 12 }, (_, at) => `F${at + 1}`), 'Escape', 'Delete', 'ArrowDown', 'Home'];
    return names.map((name) => (atMs: number) => named(name, atMs));
  }
});
