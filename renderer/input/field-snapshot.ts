/** The part of a text field that a burst can disturb. */
export interface TextControl extends EventTarget {
  value: string;
  readonly selectionStart: number | null;
  readonly selectionEnd: number | null;
  setSelectionRange(start: number | null, end: number | null): void;
  blur(): void;
  focus(options?: FocusOptions): void;
}

/** A text field as it was before the first key of what may be a scan. */
export interface FieldSnapshot {
  readonly field: TextControl;
  readonly value: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** Remembers a field's text and caret. */
export function takeSnapshot(field: TextControl): FieldSnapshot {
  return { field, value: field.value, start: field.selectionStart, end: field.selectionEnd };
}

/** Puts text and caret back, and tells the page, so that a controlled field forgets the scanner's characters too. */
export function restoreSnapshot({ field, value, start, end }: FieldSnapshot): void {
  if (field.value === value) return;
  setNativeValue(field, value);
  if (start !== null) field.setSelectionRange(start, end);
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

/**
 * React puts its own `value` on each field to notice changes by comparison; only the prototype's setter goes past it,
 * so that the `input` event is taken for a change.
 */
function setNativeValue(field: TextControl, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  if (setter === undefined) field.value = value;
  else setter.call(field, value);
}
