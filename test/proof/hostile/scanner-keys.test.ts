import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createWedgeCapture } from '../../../renderer/input/wedge-capture.ts';
import { FakeElement, FakePage, type KeyInit } from '../../renderer/input/key-events.ts';
import { enter, scannerKeys, tab } from '../../renderer/input/scanner-keys.ts';
import { randomFrom } from '../../support/property-seed.ts';

const SEED = Number(process.env['SEED'] ?? 5_001);
const SCANS = 6_000;
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
  it(`is heard whole: 20 scans a second for 5 minutes, two scanners in turn, any end (seed ${SEED})`, () => {
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
