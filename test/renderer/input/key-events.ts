/** Keyboard events for the wedge without a browser: a scanner, a person and a page made of plain objects. */
export interface FakeElementInit {
  readonly tagName: string;
  readonly type?: string;
  readonly isScanField?: boolean;
  readonly value?: string;
}

export class FakeElement extends EventTarget {
  readonly tagName: string;
  readonly clicks: string[] = [];
  readonly calls: string[] = [];
  selectionStart: number | null = 0;
  selectionEnd: number | null = 0;
  #value: string;
  readonly #attributes: ReadonlyMap<string, string>;

  constructor({ tagName, type, isScanField, value }: FakeElementInit) {
    super();
    this.tagName = tagName;
    this.#value = value ?? '';
    this.selectionStart = this.selectionEnd = this.#value.length;
    const attributes = new Map<string, string>();
    if (type !== undefined) attributes.set('type', type);
    if (isScanField === true) attributes.set('data-scan-field', '');
    this.#attributes = attributes;
  }

  get value(): string {
    return this.#value;
  }

  set value(value: string) {
    this.#value = value;
  }

  get isTextControl(): boolean {
    const textTypes = [null, 'text', 'search', 'password', 'number', 'email', 'tel', 'url'];
    return this.tagName === 'TEXTAREA' || (this.tagName === 'INPUT' && textTypes.includes(this.getAttribute('type')));
  }

  getAttribute(name: string): string | null {
    return this.#attributes.get(name) ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.#attributes.has(name);
  }

  closest(): FakeElement | null {
    return ['BUTTON', 'A', 'SELECT', 'INPUT', 'TEXTAREA'].includes(this.tagName) ? this : null;
  }

  setSelectionRange(start: number | null, end: number | null): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  blur(): void {
    this.calls.push('blur');
  }

  focus(): void {
    this.calls.push('focus');
  }
}

/** A window with one focused element: a key that nobody stops types into it, or presses it. */
export class FakePage extends EventTarget {
  focused: FakeElement;
  /** The tests' own clock moves it: a timer is late when this has run ahead of it. */
  readonly performance = { now: (): number => Date.now() + this.lateMs };
  lateMs = 0;
  readonly #timers = new Map<number, ReturnType<typeof globalThis.setTimeout>>();
  #nextTimer = 1;

  constructor(focused: FakeElement) {
    super();
    this.focused = focused;
  }

  setTimeout(handler: () => void, timeoutMs: number): number {
    const timer = this.#nextTimer;
    this.#nextTimer += 1;
    this.#timers.set(timer, globalThis.setTimeout(handler, timeoutMs));
    return timer;
  }

  clearTimeout(timer: number | undefined): void {
    globalThis.clearTimeout(this.#timers.get(timer ?? 0));
  }

  /** Sends one key down and does what a browser does by default when nobody prevents it. */
  keyDown(init: KeyInit): boolean {
    const event = new FakeKeyEvent('keydown', this.focused, init);
    const isAllowed = this.dispatchEvent(event);
    if (isAllowed) this.#byDefault(init);
    return isAllowed;
  }

  keyUp(init: KeyInit): void {
    this.dispatchEvent(new FakeKeyEvent('keyup', this.focused, init));
  }

  #byDefault({ key, ctrlKey, altKey }: KeyInit): void {
    if (ctrlKey === true || altKey === true) return;
    const { focused } = this;
    const isPrintable = [...key].length === 1;
    if (focused.isTextControl && isPrintable) focused.value += key;
    if (focused.isTextControl && key === 'Enter') focused.clicks.push('submit');
    if (focused.tagName === 'BUTTON' && (key === 'Enter' || key === ' ')) focused.clicks.push('press');
  }
}

export interface KeyInit {
  readonly code: string;
  readonly key: string;
  readonly atMs: number;
  readonly shiftKey?: boolean;
  readonly ctrlKey?: boolean;
  readonly altKey?: boolean;
  readonly altGraph?: boolean;
  readonly capsLock?: boolean;
  readonly repeat?: boolean;
  readonly isComposing?: boolean;
  readonly keyCode?: number;
}

class FakeKeyEvent extends Event {
  readonly code: string;
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey = false;
  readonly repeat: boolean;
  readonly isComposing: boolean;
  readonly keyCode: number;
  readonly #modifiers: ReadonlySet<string>;
  readonly #focused: FakeElement;
  readonly #atMs: number;

  constructor(type: string, focused: FakeElement, init: KeyInit) {
    super(type, { cancelable: true });
    this.code = init.code;
    this.key = init.key;
    this.shiftKey = init.shiftKey ?? false;
    this.ctrlKey = init.ctrlKey ?? false;
    this.altKey = init.altKey ?? false;
    this.repeat = init.repeat ?? false;
    this.isComposing = init.isComposing ?? false;
    this.keyCode = init.keyCode ?? 0;
    const { altGraph, capsLock } = init;
    this.#modifiers = new Set([...(altGraph === true ? ['AltGraph'] : []), ...(capsLock === true ? ['CapsLock'] : [])]);
    this.#focused = focused;
    this.#atMs = init.atMs;
    Object.defineProperty(this, 'timeStamp', { get: () => this.#atMs });
  }

  override composedPath(): EventTarget[] {
    return [this.#focused];
  }

  getModifierState(name: string): boolean {
    return this.#modifiers.has(name);
  }
}
