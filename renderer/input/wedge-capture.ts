import { cleanCode, type CodeRejection } from './clean-code.ts';
import { restoreSnapshot, takeSnapshot, type FieldSnapshot } from './field-snapshot.ts';
import { isFreeKey, textControlOf } from './key-target.ts';
import type { KeyTap } from './key-tap.ts';
import { IDLE_WEDGE, stepWedge } from './wedge.ts';
import type { WedgeInput, WedgeState, WedgeStep } from './wedge.ts';
import { type CaptureOptions, UNLEARNED } from './capture-options.ts';
import type { WedgeKey } from './wedge-key.ts';

/** One scan, from a keyboard-wedge scanner or one with a port of its own. A rejected one is told too, for a scan is never lost (U1). */
export interface WedgeScan {
  readonly text: string;
  readonly source: 'wedge' | 'serial';
  readonly rejected?: CodeRejection;
  readonly fullWidth?: true;
}

/** A key that a person pressed and no field or button uses. `repeat` is true while it is held (a pedal's long press). */
export interface FreeKey {
  readonly code: string;
  readonly key: string;
  readonly repeat: boolean;
}

/** The part of `Window` the capture needs. */
export interface WedgeWindow extends Pick<Window, 'addEventListener' | 'removeEventListener' | 'clearTimeout'> {
  setTimeout(handler: () => void, timeoutMs: number): number;
  readonly performance: Pick<Performance, 'now'>;
}

export interface WedgeCaptureParams {
  readonly window: WedgeWindow;
  readonly onScan: (scan: WedgeScan) => void;
  /** True from the moment a burst is recognised until it is delivered. */
  readonly onBurst: (active: boolean) => void;
  /** Told only once it is certain that the key is not the beginning of a scan (characters: after `silenceMs`). */
  readonly onKey?: (key: FreeKey) => void;
  /** Whoever learns a scanner gets every key, and nothing else does; null while nobody learns. */
  readonly keyTap?: () => KeyTap | null;
  readonly options?: CaptureOptions;
}

export interface WedgeCapture {
  /** Keys go where they go without us; a burst that is under way is dropped. */
  pause(): void;
  resume(): void;
  dispose(): void;
}

/** Starts the one capture layer of the page; listeners sit on `window` in the capture phase, before everything else. */
export function createWedgeCapture(params: WedgeCaptureParams): WedgeCapture {
  return new KeyboardWedge(params);
}

class KeyboardWedge implements WedgeCapture {
  readonly #params: WedgeCaptureParams;
  readonly #options: CaptureOptions;
  #state: WedgeState = IDLE_WEDGE;
  #snapshot: FieldSnapshot | null = null;
  #hadComposition = false;
  #heldKey: FreeKey | null = null;
  #silenceTimer: number | undefined;
  #silentAtMs = 0;
  #isBurst = false;
  #isPaused = false;
  /** When a key was last kept from pressing something because it came too fast. */
  #rushedAtMs = -Infinity;

  constructor(params: WedgeCaptureParams) {
    this.#params = params;
    this.#options = params.options ?? UNLEARNED;
    params.window.addEventListener('keydown', this.#onKeyDown, { capture: true });
    params.window.addEventListener('keyup', this.#onKeyUp, { capture: true });
    params.window.addEventListener('beforeinput', this.#onBeforeInput, { capture: true });
  }

  pause(): void {
    this.#isPaused = true;
    this.#abandon();
  }

  resume(): void {
    this.#isPaused = false;
  }

  dispose(): void {
    this.#abandon();
    this.#params.window.removeEventListener('keydown', this.#onKeyDown, { capture: true });
    this.#params.window.removeEventListener('keyup', this.#onKeyUp, { capture: true });
    this.#params.window.removeEventListener('beforeinput', this.#onBeforeInput, { capture: true });
  }

  /** A Space right behind another character may be a code's, so it must not press the focused button either. */
  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (this.#isPaused || !isRealKey(event) || this.#isTapped(event)) return;
    const isFree = isFreeKey(event);
    const field = textControlOf(event);
    const snapshot = field === null ? null : takeSnapshot(field);
    const key = toWedgeKey(event);
    const isRushed = this.#isRushed(key);
    const { run } = this.#state;
    const step = this.#step({ kind: 'down', key });
    if (step.endedBy === 'silence') this.#deliver(step);
    if (this.#state.run !== run) {
      this.#snapshot = snapshot;
      this.#hadComposition = false;
    }
    this.#hadComposition ||= key.composing;
    this.#settle(event, step);
    if (step.swallow) return;
    if (isRushed && field === null && !isModifier(event) && !isWritten(event)) {
      this.#rushedAtMs = key.atMs;
      return stop(event);
    }
    if (field === null && event.code === 'Space' && this.#state.fastCharacters > 1) stop(event);
    this.#offerKey(event, isFree);
  };

  /** Behind a character at a scanner's pace: no hand is that fast, so the key presses nothing, however short the code. */
  #isRushed({ atMs }: WedgeKey): boolean {
    const { text, lastAtMs } = this.#state;
    const { maxGapMs } = this.#options;
    return (text !== '' && atMs - lastAtMs <= maxGapMs) || atMs - this.#rushedAtMs <= maxGapMs;
  }

  /** Alt spells characters, and its release must not open the window's menu in the middle of a scan. */
  readonly #onKeyUp = (event: KeyboardEvent): void => {
    if (this.#isPaused || event.key !== 'Alt' || this.#isTapped(event)) return;
    this.#settle(event, this.#step({ kind: 'alt-up', atMs: event.timeStamp }));
  };

  /** What reaches a field without a key down of its own (Alt codes, input methods). */
  readonly #onBeforeInput = (event: InputEvent): void => {
    if (!this.#isPaused && (this.#state.phase === 'burst' || this.#params.keyTap?.())) stop(event);
  };

  /** Escape is nobody's but the person's: it ends the learning. */
  #isTapped(event: KeyboardEvent): boolean {
    const tap = this.#params.keyTap?.() ?? null;
    if (tap === null || event.key === 'Escape') return false;
    stop(event);
    tap(event.type === 'keyup' ? { kind: 'alt-up', atMs: event.timeStamp } : { kind: 'down', key: toWedgeKey(event) });
    return true;
  }

  #step(input: WedgeInput): WedgeStep {
    const step = stepWedge(this.#state, input, this.#options);
    this.#state = step.state;
    this.#watchSilence();
    return step;
  }

  #settle(event: Event, step: WedgeStep): void {
    if (step.swallow) stop(event);
    if (step.state.phase === 'burst' && !this.#isBurst) this.#beginBurst();
    if (step.endedBy === 'key') this.#deliver(step);
  }

  #beginBurst(): void {
    this.#isBurst = true;
    this.#heldKey = null;
    if (this.#hadComposition) this.#snapshot?.field.blur();
    if (this.#snapshot !== null) restoreSnapshot(this.#snapshot);
    this.#params.onBurst(true);
  }

  /** An input method may write once more after the burst began, so the field is put back a second time. */
  #deliver({ scanned, endedBy }: WedgeStep): void {
    const { prefixes, isEndRequired } = this.#options;
    const clean = cleanCode(withoutPrefix(scanned ?? '', prefixes));
    const { text, fullWidth } = clean;
    const rejected = isEndRequired && endedBy === 'silence' ? 'unfinished' : clean.rejected;
    if (this.#snapshot !== null) restoreSnapshot(this.#snapshot);
    if (this.#hadComposition) this.#snapshot?.field.focus({ preventScroll: true });
    this.#forget();
    this.#params.onBurst(false);
    this.#params.onScan({
      text,
      source: 'wedge',
      ...(rejected === undefined ? {} : { rejected }),
      ...(fullWidth === undefined ? {} : { fullWidth }),
    });
  }

  /** A character that may begin a scan is held back; any other key is a person's at once. */
  #offerKey(event: KeyboardEvent, isFree: boolean): void {
    const wasHeld = this.#heldKey !== null;
    this.#heldKey = null;
    if (!isFree || event.ctrlKey || event.altKey || event.metaKey || isModifier(event)) return;
    const key = { code: event.code, key: event.key, repeat: event.repeat };
    if (this.#state.phase === 'idle') this.#params.onKey?.(key);
    else if (!wasHeld && this.#state.text.length === 1) this.#heldKey = key;
    if (event.code === 'Space' || event.key === 'Enter') stop(event);
  }

  #watchSilence(): void {
    this.#params.window.clearTimeout(this.#silenceTimer);
    if (this.#state.phase === 'idle') return;
    this.#waitForSilence();
  }

  #waitForSilence(): void {
    const { window } = this.#params;
    const { silenceMs, burstSilenceMs } = this.#options;
    const waitMs = this.#state.phase === 'burst' ? burstSilenceMs : silenceMs;
    this.#silentAtMs = window.performance.now() + waitMs;
    this.#silenceTimer = window.setTimeout(this.#onQuiet, waitMs);
  }

  /** A timer that runs late says nothing: the page was busy, and keys pressed meanwhile may still be on their way. */
  readonly #onQuiet = (): void => {
    const lateMs = this.#params.window.performance.now() - this.#silentAtMs;
    if (lateMs > this.#options.maxGapMs) this.#waitForSilence();
    else this.#silenceTimer = this.#params.window.setTimeout(this.#onSilence, 0);
  };

  readonly #onSilence = (): void => {
    const heldKey = this.#heldKey;
    this.#heldKey = null;
    // No code begins with a blank, and a Space is the next action: what follows it is another scan.
    const wasPressed = heldKey?.code === 'Space';
    const step = stepWedge(this.#state, { kind: 'silence', wasPressed }, this.#options);
    this.#state = step.state;
    if (step.scanned !== null) this.#deliver(step);
    else if (step.state.phase === 'idle') this.#forget();
    if (heldKey !== null) this.#params.onKey?.(heldKey);
  };

  #abandon(): void {
    const wasBurst = this.#isBurst;
    this.#params.window.clearTimeout(this.#silenceTimer);
    this.#state = IDLE_WEDGE;
    this.#forget();
    if (wasBurst) this.#params.onBurst(false);
  }

  #forget(): void {
    this.#isBurst = false;
    this.#snapshot = null;
    this.#heldKey = null;
    this.#hadComposition = false;
  }
}

/** The code behind what its scanner puts in front of every code; the longest prefix counts. */
function withoutPrefix(raw: string, prefixes: readonly string[]): string {
  const [longest] = prefixes.filter((prefix) => raw.startsWith(prefix)).toSorted((a, b) => b.length - a.length);
  return raw.slice(longest?.length ?? 0);
}

/** Browsers send key events without a key when they fill in a form. */
function isRealKey(event: Partial<KeyboardEvent>): boolean {
  return typeof event.code === 'string' && typeof event.key === 'string';
}

function isModifier(event: KeyboardEvent): boolean {
  return ['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Process'].includes(event.key);
}

/** A key that writes a character. */
function isWritten({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !altKey && !metaKey;
}

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Key code 229 is how browsers say that an input method has taken a key before `isComposing` turns true. */
const TAKEN_BY_INPUT_METHOD = 229;

function toWedgeKey(event: KeyboardEvent): WedgeKey {
  return {
    code: event.code,
    key: event.key,
    shift: event.shiftKey,
    ctrl: event.ctrlKey,
    alt: event.altKey,
    meta: event.metaKey,
    altGraph: event.getModifierState('AltGraph'),
    capsLock: event.getModifierState('CapsLock'),
    repeat: event.repeat,
    composing: event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD || event.key === 'Process',
    atMs: event.timeStamp,
  };
}
