import type { TextControl } from './field-snapshot.ts';

/** Marks the one field that takes codes: Space and Enter in it, while it is empty, mean "next action". */
export const SCAN_FIELD_ATTRIBUTE = 'data-scan-field';

const TEXT_INPUT_TYPES = new Set(['text', 'search', 'tel', 'url', 'email', 'number', 'password', '']);
const OPERABLE =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="option"], [role="tab"], ' +
  '[role="grid"], [role="listbox"]';

/** The field a key would type into, or null when it would type into nothing. */
export function textControlOf(event: Event): TextControl | null {
  const element = elementOf(event);
  if (element === null) return null;
  return isTextArea(element) || isTextInput(element) ? element : null;
}

/** True when nothing on the page has its own use for this key, so that it may be a shortcut of the screen. */
export function isFreeKey(event: KeyboardEvent): boolean {
  const field = textControlOf(event);
  if (field !== null) return isEmptyScanField(event, field) && (event.code === 'Space' || event.key === 'Enter');
  if (event.code !== 'Space' && event.key !== 'Enter') return true;
  return (elementOf(event)?.closest(OPERABLE) ?? null) === null;
}

function isEmptyScanField(event: Event, field: TextControl): boolean {
  return field.value === '' && elementOf(event)?.hasAttribute(SCAN_FIELD_ATTRIBUTE) === true;
}

function elementOf(event: Event): Element | null {
  const target = event.composedPath()[0] ?? event.target;
  return isElement(target) ? target : null;
}

function isElement(target: unknown): target is Element {
  return typeof target === 'object' && target !== null && 'tagName' in target && 'hasAttribute' in target;
}

function isTextArea(element: Element): element is HTMLTextAreaElement {
  return element.tagName === 'TEXTAREA';
}

function isTextInput(element: Element): element is HTMLInputElement {
  return element.tagName === 'INPUT' && TEXT_INPUT_TYPES.has(element.getAttribute('type')?.toLowerCase() ?? '');
}
