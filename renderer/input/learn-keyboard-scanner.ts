import { checkFaults, type CheckFault } from '../../shared/domain/code/check-code.ts';
import { KEY_READINGS, KeyboardScanner, type KeyReading } from '../../shared/domain/keyboard-scanner.ts';
import { captureOptionsFor, type CaptureOptions, UNLEARNED } from './capture-options.ts';
import { cleanCode } from './clean-code.ts';
import type { KeyInput } from './key-tap.ts';
import { IDLE_WEDGE, stepWedge } from './wedge.ts';

/** What is learned; who the scanner is, a person says. */
export type LearnedScanner = Omit<KeyboardScanner, 'scannerId' | 'name'>;

/** Why nothing can be learned, the words and the remedy by it (`scanner.learn.<fault>`). */
export const LEARNING_FAULTS = ['not-check-code', 'function-key', 'unlike', 'too-slow'] as const;
export type LearningFault = (typeof LEARNING_FAULTS)[number] | Exclude<CheckFault, 'separator-lost'>;

/** What is no fault, because codes are read all the same, but worth knowing. */
export const LEARNING_NOTES = ['input-method', 'alt-codes', 'caps-lock', 'other-keyboard'] as const;
export type LearningNote = (typeof LEARNING_NOTES)[number];

export type Learned =
  | { readonly kind: 'learned'; readonly scanner: LearnedScanner; readonly notes: readonly LearningNote[] }
  | { readonly kind: 'refused'; readonly fault: LearningFault };

/** What one scan of the check code shows. */
interface OneScan {
  readonly prefix: string;
  readonly endsWith: KeyboardScanner['endsWith'];
  readonly reads: KeyReading;
}

/** So many scans of the check code make a habit (devices.md 4.2). */
export const SCANS_TO_LEARN = 5;
/** The letters by which every text check code is known, whatever else went wrong. */
const KNOWN_BY = 'CHKBENCH';
const AIM_AT_END = /\][A-Za-z][0-9A-Z]$/;

/**
 * Learns a keyboard scanner from its own reading of the first check code of the set-up sheet (devices.md 4.2): pace,
 * prefix, end, and which keyboard it means. `scans`: the keys of each, in their order. What is learned is tried on the
 * same keys before it is believed: a scanner whose codes would not come out whole by it is refused as too slow.
 */
export function learnKeyboardScanner(scans: readonly (readonly KeyInput[])[]): Learned {
  const keys = scans.flat();
  if (keys.some(isFunctionKey)) return refused('function-key');
  const read = scans.map(readScan);
  const fault = read.find((one) => typeof one === 'string');
  if (fault !== undefined) return refused(fault);
  const shown = read.filter((one) => typeof one !== 'string');
  const [first] = shown;
  if (first === undefined) return refused('not-check-code');
  if (shown.some((one) => JSON.stringify(one) !== JSON.stringify(first))) return refused('unlike');
  const scanner = { ...gapsOf(scans), ...first };
  const isWithin = KeyboardScanner.omit({ scannerId: true, name: true }).safeParse(scanner).success;
  if (!isWithin || !scans.every((scan) => comesOutWhole(scan, scanner))) return refused('too-slow');
  return { kind: 'learned', scanner, notes: notesOf(keys, scanner) };
}

/** The code in the keys of one scan as a person would read it, to be shown while scanning. */
export function shownScan(scan: readonly KeyInput[]): string {
  return cleanCode(decode(scan, WHATEVER_PACE).raw).text;
}

function readScan(scan: readonly KeyInput[]): OneScan | LearningFault {
  const readings = KEY_READINGS.map((reads) => ({ reads, ...decode(scan, { ...WHATEVER_PACE, reads }) }));
  const texts = readings.map((reading) => ({ ...reading, text: cleanCode(reading.raw).text }));
  const known = texts.filter(({ text }) => text.toUpperCase().includes(KNOWN_BY));
  const [best] = known.toSorted((a, b) => faultsIn(a.text).length - faultsIn(b.text).length);
  if (best === undefined) return 'not-check-code';
  const [fault] = faultsIn(best.text);
  if (fault !== undefined) return fault === 'separator-lost' ? 'not-check-code' : fault;
  const prefix = best.text.slice(0, best.text.toUpperCase().indexOf(KNOWN_BY)).replace(AIM_AT_END, '');
  return { prefix, endsWith: best.endsWith, reads: best.reads };
}

const faultsIn = (text: string): readonly CheckFault[] => checkFaults(text.slice(text.toUpperCase().indexOf(KNOWN_BY)));

/** Every key counts, however long it takes: what is a scan has been decided by whoever scanned. */
const EVER_MS = Number.MAX_SAFE_INTEGER;
const WHATEVER_PACE: CaptureOptions = { ...UNLEARNED, maxGapMs: EVER_MS, burstGapMs: EVER_MS, minLength: 1 };

/** The first code that the wedge makes of these keys, and what ended it. */
function decode(scan: readonly KeyInput[], options: CaptureOptions): { raw: string; endsWith: OneScan['endsWith'] } {
  let state = IDLE_WEDGE;
  for (const input of scan) {
    const step = stepWedge(state, input, options);
    if (step.scanned !== null) return { raw: step.scanned, endsWith: isTab(input) ? 'tab' : 'enter' };
    state = step.state;
  }
  const { scanned } = stepWedge(state, { kind: 'silence', wasPressed: false }, options);
  return { raw: scanned ?? '', endsWith: 'silence' };
}

const isTab = (input: KeyInput): boolean =>
  input.kind === 'down' && (input.key.code === 'Tab' || input.key.key === 'Tab');

const isFunctionKey = (input: KeyInput): boolean => input.kind === 'down' && /^F\d{1,2}$/.test(input.key.code);

const atMsOf = (input: KeyInput): number => (input.kind === 'down' ? input.key.atMs : input.atMs);

/** The median and the longest of the gaps between neighbours within one scan, ms, rounded up. */
function gapsOf(scans: readonly (readonly KeyInput[])[]): Pick<LearnedScanner, 'medianGapMs' | 'maxGapMs'> {
  const gaps = scans
    .flatMap((scan) => scan.slice(1).map((input, before) => atMsOf(input) - atMsOf(scan[before] ?? input)))
    .toSorted((a, b) => a - b);
  return {
    medianGapMs: Math.max(0, Math.ceil(gaps[Math.floor(gaps.length / 2)] ?? 0)),
    maxGapMs: Math.max(0, Math.ceil(gaps.at(-1) ?? 0)),
  };
}

function comesOutWhole(scan: readonly KeyInput[], scanner: LearnedScanner): boolean {
  const options = captureOptionsFor([{ ...scanner, scannerId: '', name: '' }]);
  return decode(scan, options).raw === decode(scan, { ...WHATEVER_PACE, reads: scanner.reads }).raw;
}

function notesOf(keys: readonly KeyInput[], { reads }: LearnedScanner): readonly LearningNote[] {
  const pressed = keys.flatMap((input) => (input.kind === 'down' ? [input.key] : []));
  const seen: Readonly<Record<LearningNote, boolean>> = {
    'input-method': pressed.some(({ composing }) => composing),
    'alt-codes': keys.some(({ kind }) => kind === 'alt-up'),
    'caps-lock': pressed.some(({ capsLock }) => capsLock),
    'other-keyboard': reads === 'character',
  };
  return LEARNING_NOTES.filter((note) => seen[note]);
}

const refused = (fault: LearningFault): Learned => ({ kind: 'refused', fault });
