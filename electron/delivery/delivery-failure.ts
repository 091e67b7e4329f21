/**
 * Why an attempt did not deliver. Each kind has a sentence and a remedy in the catalogue:
 * `delivery.failure.<kind>` and `delivery.remedy.<kind>`.
 */
export const DELIVERY_FAILURE_KINDS = [
  'link-down',
  'address-refused',
  'secure-link-failed',
  'timeout',
  'broken-off',
  'busy',
  'server-error',
  'redirected',
  'clock-skew',
  'gone',
  'not-authorised',
  'conflict',
  'refused',
  'malformed-fact',
] as const;
export type DeliveryFailureKind = (typeof DELIVERY_FAILURE_KINDS)[number];

/** A failure as it is kept with the row. */
export interface DeliveryFailure {
  readonly kind: DeliveryFailureKind;
  /** HTTP status, null when there was no answer. */
  readonly status: number | null;
  /** What the other side said, or the system's error code: one line of at most 500 characters. */
  readonly text: string;
}

const MAX_TEXT = 500;

/** Makes a stranger's text fit to keep and show: one line, no control or direction characters, at most 500 characters. */
export function oneLine(text: string): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ').trim();
  return [...plain].slice(0, MAX_TEXT).join('');
}
