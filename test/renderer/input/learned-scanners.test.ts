import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { KeyboardScanner } from '../../../shared/domain/keyboard-scanner.ts';
import { captureOptionsFor, UNLEARNED } from '../../../renderer/input/capture-options.ts';
import type { KeyInput, KeyTap } from '../../../renderer/input/key-tap.ts';
import { createWedgeCapture, type WedgeScan } from '../../../renderer/input/wedge-capture.ts';
import { FakeElement, FakePage, type KeyInit } from './key-events.ts';
import { enter, scannerKeys, usLayout } from './scanner-keys.ts';

const SCANNER: KeyboardScanner = {
  scannerId: '7d1f6c1e-55aa-5c0e-9f26-2f6d7c3b9e01',
  name: 'Hand scanner',
  medianGapMs: 8,
  maxGapMs: 12,
  prefix: '',
  endsWith: 'enter',
  reads: 'position',
};

function listen(scanners: readonly KeyboardScanner[], tap: () => KeyTap | null = () => null) {
  const field = new FakeElement({ tagName: 'INPUT', isScanField: true });
  const page = new FakePage(field);
  const scans: WedgeScan[] = [];
  createWedgeCapture({
    window: page,
    onScan: (scan) => scans.push(scan),
    onBurst: () => undefined,
    keyTap: tap,
    options: captureOptionsFor(scanners),
  });
  return { page, field, scans };
}

/** Keys as they come: each at the time it was pressed, however late it is handed over. */
function press(page: FakePage, keys: readonly KeyInit[]): void {
  for (const key of keys) {
    vi.advanceTimersByTime(Math.max(0, key.atMs - Date.now()));
    page.keyDown(key);
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what was learned of the keyboard scanners', () => {
  it.each<[string, readonly KeyboardScanner[], object]>([
    ['none: cautious', [], UNLEARNED],
    ['a quick one: no slower than without', [SCANNER], { maxGapMs: UNLEARNED.maxGapMs, isEndRequired: true }],
    ['a slow one: half again its pace', [{ ...SCANNER, medianGapMs: 32, maxGapMs: 70 }], { maxGapMs: 48 }],
    ['the slowest: no slower than a hand', [{ ...SCANNER, medianGapMs: 60, maxGapMs: 90 }], { maxGapMs: 60 }],
    [
      'one without an end key beside one with: no code can be refused for its end',
      [SCANNER, { ...SCANNER, endsWith: 'silence', maxGapMs: 100 }],
      { isEndRequired: false, burstGapMs: 300 },
    ],
    ['a sign in front', [SCANNER, { ...SCANNER, prefix: '~' }], { prefixes: ['~'], beginSigns: '~' }],
    ['letters in front, of all', [{ ...SCANNER, prefix: 'ID' }], { prefixes: ['ID'], beginSigns: '' }],
    ['letters in front, of one of two', [SCANNER, { ...SCANNER, prefix: 'ID' }], { prefixes: [] }],
  ])('%s', (_name, scanners, expected) => {
    expect(captureOptionsFor(scanners)).toMatchObject(expected);
  });

  it('takes off what a scanner puts in front of every code', () => {
    const { page, scans } = listen([{ ...SCANNER, prefix: '~' }]);
    press(page, [...scannerKeys('~SF1234567890', 100, 8), enter(300)]);
    expect(scans).toEqual([{ text: 'SF1234567890', source: 'wedge' }]);
  });

  it('knows a scanner by the sign in front, however slow it types', () => {
    const { page, field, scans } = listen([{ ...SCANNER, prefix: '~', medianGapMs: 60, maxGapMs: 200 }]);
    press(page, [...scannerKeys('~SF1234', 100, 190), enter(100 + 10 * 190)]);
    expect(scans).toEqual([{ text: 'SF1234', source: 'wedge' }]);
    expect(field.value).toBe('');
  });

  it('refuses a code without the end key that this scanner always sends', () => {
    const { page, scans } = listen([SCANNER]);
    press(page, scannerKeys('1Z9X7R4268886', 100, 8));
    vi.advanceTimersByTime(5_000);
    expect(scans).toEqual([{ text: '1Z9X7R4268886', source: 'wedge', rejected: 'unfinished' }]);
  });

  it('keeps a code whole over a pause that would end one, where its end is known', () => {
    const { page, scans } = listen([SCANNER]);
    press(page, [...scannerKeys('1Z9X7R4268886', 100, 8), ...scannerKeys('28111', 1_200, 8), enter(1_400)]);
    expect(scans).toEqual([{ text: '1Z9X7R426888628111', source: 'wedge' }]);
  });

  it('reads what the computer makes of a key where scanner and computer have the same other keyboard', () => {
    const french = scannerKeys('QWERTZ-1', 100, 8, (_code, _shift, character) => ({
      ...usLayout('', false, character),
      key: character === 'Q' ? 'A' : character,
    }));
    const { page, scans } = listen([{ ...SCANNER, reads: 'character' }]);
    press(page, [...french, enter(300)]);
    expect(scans.map(({ text }) => text)).toEqual(['AWERTZ-1']);
  });
});

describe('before anything was learned', () => {
  it('keeps a code whole that a busy machine hands over in two parts, by its time stamps', () => {
    const { page, scans } = listen([]);
    press(page, scannerKeys('1Z9X7R4268886', 100, 5));
    vi.advanceTimersByTime(600);
    press(page, [...scannerKeys('28111', 190, 5), enter(220)]);
    expect(scans.map(({ text }) => text)).toEqual(['1Z9X7R426888628111']);
  });

  it('tells two codes without end keys apart by their time stamps, when they are handed over at once', () => {
    const { page, field, scans } = listen([]);
    for (const key of [...scannerKeys('SF1234567890', 100, 5), ...scannerKeys('LPN00042', 500, 5)]) page.keyDown(key);
    vi.advanceTimersByTime(2_000);
    expect(scans.map(({ text }) => text)).toEqual(['SF1234567890', 'LPN00042']);
    expect(field.value).toBe('');
  });
});

describe('while a scanner is learned', () => {
  it('gives every key to the learner and to nothing else, Escape excepted', () => {
    const told: KeyInput[] = [];
    const { page, field, scans } = listen([], () => (input) => told.push(input));
    press(page, [...scannerKeys('AB12', 100, 5), enter(200)]);
    page.keyUp({ code: 'AltLeft', key: 'Alt', atMs: 210 });
    vi.advanceTimersByTime(2_000);
    expect(told.map((input) => (input.kind === 'down' ? input.key.code : input.kind))).toEqual([
      ...['ShiftLeft', 'KeyA', 'ShiftLeft', 'KeyB', 'Digit1', 'Digit2', 'Enter'],
      'alt-up',
    ]);
    expect(scans).toEqual([]);
    expect(field.value).toBe('');
    expect(field.clicks).toEqual([]);
    expect(page.keyDown({ code: 'Escape', key: 'Escape', atMs: 300 })).toBe(true);
    expect(told).toHaveLength(8);
  });
});
