import { MAX_CODE_LENGTH } from './clean-code.ts';
import type { KeyReading } from '../../shared/domain/keyboard-scanner.ts';
import { keyMeaning, type KeyMeaning, type WedgeKey } from './wedge-key.ts';

/** When keys count as a scanner's. */
export interface WedgeOptions {
  /** At most this long between two keys, ms; a person's fastest roll is slower over four keys. */
  readonly maxGapMs: number;
  /** So many characters at that pace make a burst. */
  readonly minLength: number;
  /** A lone key is a person's after this long without another, ms. */
  readonly silenceMs: number;
  /** Once at its beginning a scan may stop for this long, ms: a busy machine hands its first keys over in two parts. */
  readonly hiccupMs: number;
  /** Two keys of one code lie no further apart than this by their time stamps, ms; a hiccup below it splits nothing. */
  readonly burstGapMs: number;
  /**
   * A burst without an end key is over after this long without a key, ms. Longer than `burstGapMs`: a busy machine
   * hands keys over late whose time stamps lie close together, and half a parcel number is another parcel.
   */
  readonly burstSilenceMs: number;
  /** Whether the scanner and the computer agree on a keyboard that is not a US one (`KeyReading`). */
  readonly reads: KeyReading;
  /** Signs that begin a scan whatever its pace: what scanners are set to put in front of every code. */
  readonly beginSigns: string;
}

/** Past this many UTF-16 units a code is too long whatever it holds; the rest is not kept. */
const LONGEST_KEPT = 2 * MAX_CODE_LENGTH;

export const DEFAULT_WEDGE_OPTIONS: WedgeOptions = {
  maxGapMs: 35,
  minLength: 4,
  silenceMs: 80,
  hiccupMs: 400,
  burstGapMs: 200,
  burstSilenceMs: 800,
  reads: 'position',
  beginSigns: '',
};

/**
 * `idle`: nothing held. `candidate`: keys that may turn out to be a scanner's; they reach the focused element as usual.
 * `burst`: a scanner is sending; every key is ours until its end key or silence.
 */
export interface WedgeState {
  readonly phase: 'idle' | 'candidate' | 'burst';
  readonly text: string;
  /** Characters since the last gap longer than `maxGapMs`. */
  readonly fastCharacters: number;
  /** True when a pause longer than `maxGapMs` came before or in what is held: the next one proves a person. */
  readonly hadPause: boolean;
  /** Digits typed on the numeric keypad while Alt is down; null when Alt is up. */
  readonly altDigits: string | null;
  /** Counts the times that holding began anew: whoever remembers something from before a scan remembers it then. */
  readonly run: number;
  readonly lastAtMs: number;
  /**
   * True while keys follow the end of a scan at its pace: the scanner is still sending. What a code holds behind an end
   * key of its own (CR, LF and more) must not reach the page as presses of a person (V6).
   */
  readonly isFollowing: boolean;
}

export const IDLE_WEDGE: WedgeState = {
  phase: 'idle',
  text: '',
  fastCharacters: 0,
  hadPause: false,
  altDigits: null,
  run: 0,
  lastAtMs: -Infinity,
  isFollowing: false,
};

/** Key down, Alt released, or nothing for `silenceMs` (in a burst `burstSilenceMs`). */
export type WedgeInput =
  | { readonly kind: 'down'; readonly key: WedgeKey }
  | { readonly kind: 'alt-up'; readonly atMs: number }
  /** `wasPressed`: what is held was a person's press of a key that begins no code. */
  | { readonly kind: 'silence'; readonly wasPressed: boolean };

export interface WedgeStep {
  readonly state: WedgeState;
  /** The focused element must not see this key. */
  readonly swallow: boolean;
  /** The raw text of a finished scan, not yet cleaned; of a code that is far too long only the beginning. */
  readonly scanned: string | null;
  /** What ended it: its end key, or silence, be it told by a timer or by the time stamp of the key that came next. */
  readonly endedBy: 'key' | 'silence' | null;
}

/** One step of the wedge: pure, total, and without a clock (times come with the keys). */
export function stepWedge(before: WedgeState, input: WedgeInput, options: WedgeOptions): WedgeStep {
  if (input.kind === 'silence') return afterSilence(before, input.wasPressed);
  const atMs = input.kind === 'down' ? input.key.atMs : input.atMs;
  if (before.phase === 'burst' && atMs - before.lastAtMs > options.burstGapMs) return begin(before, input, options);
  const state = keepPace(before, atMs, options);
  if (input.kind === 'alt-up') return releaseAlt(state, options);
  if (input.key.repeat && state.phase !== 'burst') return pass(reset(state));
  const meaning = keyMeaning(input.key, options.reads);
  return state.isFollowing ? follow(state, meaning, options) : press(state, meaning, options);
}

/** So long after a burst the key is not of its code: that code is over, and another begins. */
function begin(before: WedgeState, input: WedgeInput, options: WedgeOptions): WedgeStep {
  const { scanned, state } = finish(before, false);
  return { ...stepWedge(state, input, options), scanned, endedBy: 'silence' };
}

/** A burst is over. What was typed into a field stays held: the rest of a scan may still come. */
function afterSilence(state: WedgeState, wasPressed: boolean): WedgeStep {
  const isKept = state.phase === 'candidate' && !wasPressed;
  return isKept ? pass(state) : finish(state, false);
}

/**
 * Forgets what pauses prove to be a person's, and counts the pace. One pause at the beginning of a scan is forgiven,
 * but only after real silence: whoever types pauses at every key.
 */
function keepPace(state: WedgeState, atMs: number, { maxGapMs, hiccupMs }: WedgeOptions): WedgeState {
  const gapMs = atMs - state.lastAtMs;
  const isHolding = state.text !== '' || (state.altDigits ?? '') !== '';
  const isPause = gapMs > maxGapMs;
  if (!isHolding || (state.phase !== 'burst' && isPause && (state.hadPause || gapMs > hiccupMs))) {
    const { altDigits, run } = state;
    const hadPause = isPause ? gapMs <= hiccupMs : state.hadPause;
    const isFollowing = state.isFollowing && !isPause;
    return { ...reset(state), altDigits, run: run + 1, lastAtMs: atMs, hadPause, isFollowing };
  }
  if (!isPause) return { ...state, lastAtMs: atMs };
  return { ...state, lastAtMs: atMs, hadPause: true, fastCharacters: 0, isFollowing: false };
}

/** Behind a scan, at its pace: a second end key (CR LF), the next scan, or what a hostile code holds besides. */
function follow(state: WedgeState, meaning: KeyMeaning, options: WedgeOptions): WedgeStep {
  const isEnd = meaning.kind === 'end';
  if (isEnd && state.text !== '') return finish({ ...state, phase: 'burst' }, true);
  const isLost = meaning.kind === 'control' && meaning.text !== '\u001D' && state.text === '';
  if (isEnd || isLost || meaning.kind === 'other') return { ...pass(state), swallow: true };
  return press(state, meaning, options);
}

function press(state: WedgeState, meaning: KeyMeaning, options: WedgeOptions): WedgeStep {
  switch (meaning.kind) {
    case 'character':
      return append(state, meaning.text, options);
    case 'control':
      return pressControl(state, meaning.text, options);
    case 'end':
      return pressEnd(state);
    case 'alt':
      return hold({ ...state, altDigits: state.altDigits ?? '' });
    case 'alt-digit':
      return hold({ ...state, altDigits: (state.altDigits ?? '') + meaning.digit });
    case 'modifier':
      return hold(state);
    case 'other':
      return state.phase === 'burst' ? hold(state) : pass(reset(state));
  }
}

function append(state: WedgeState, text: string, options: WedgeOptions): WedgeStep {
  const grown = state.text.length > LONGEST_KEPT ? state.text : state.text + text;
  const fastCharacters = state.fastCharacters + 1;
  const isBegun = state.text === '' && text !== '' && options.beginSigns.includes(text);
  const isBurst = state.phase === 'burst' || isBegun || fastCharacters >= options.minLength;
  return hold({ ...state, phase: isBurst ? 'burst' : 'candidate', text: grown, fastCharacters });
}

/** Ctrl with a key is a person's shortcut while nothing is held, and a control character inside a code. */
function pressControl(state: WedgeState, text: string, options: WedgeOptions): WedgeStep {
  const isGroupSeparator = text === '\u001D';
  if (state.phase === 'idle' && !isGroupSeparator) return pass(state);
  return { ...append({ ...state, fastCharacters: state.fastCharacters - 1 }, text, options), swallow: true };
}

function pressEnd(state: WedgeState): WedgeStep {
  return state.phase === 'burst' ? finish(state, true) : pass(reset(state));
}

/** Alt+numpad spells a character by its code point (`Alt+029` is GS, `Alt+31508` a Chinese character). */
function releaseAlt(state: WedgeState, options: WedgeOptions): WedgeStep {
  const digits = state.altDigits;
  const released = { ...state, altDigits: null };
  if (digits === null || digits === '') return hold(released);
  const codePoint = Number(digits);
  return codePoint > 0x10ffff ? hold(released) : append(released, String.fromCodePoint(codePoint), options);
}

/** The scan is over: by an end key, behind which its scanner may go on, or by silence. */
function finish(state: WedgeState, byEndKey: boolean): WedgeStep {
  const scanned = state.phase === 'burst' ? state.text : null;
  const endedBy = scanned === null ? null : byEndKey ? 'key' : 'silence';
  return { state: { ...reset(state), isFollowing: byEndKey }, swallow: byEndKey, scanned, endedBy };
}

function reset(state: WedgeState): WedgeState {
  return { ...IDLE_WEDGE, run: state.run, lastAtMs: state.lastAtMs };
}

function hold(state: WedgeState): WedgeStep {
  return { ...pass(state), swallow: state.phase === 'burst' };
}

function pass(state: WedgeState): WedgeStep {
  return { state, swallow: false, scanned: null, endedBy: null };
}
