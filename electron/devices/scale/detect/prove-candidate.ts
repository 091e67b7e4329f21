import { type Mass, type MassUnit, parseMass } from '../../../../shared/domain/mass.ts';
import { type Result, accepted, refused } from '../../../../shared/domain/result.ts';
import type { ProvenProfile } from '../../../../shared/protocol/calls/scale-setup.ts';
import type { ScaleCandidate } from '../../../../shared/protocol/scale-listening.ts';
import { decimalText, movePoint } from '../decimal-text.ts';
import { SCALE_PROTOCOLS } from '../protocols.ts';

/** What somebody read from the scale's own display. */
export interface Display {
  readonly path: string;
  readonly typed: string;
  readonly unit: MassUnit;
}

export type ProofRefusal =
  /** Nothing that was heard is a reading. */
  | 'nothing-to-compare'
  | 'not-a-number'
  /** An empty pan proves nothing: every family sends zero alike. */
  | 'zero-proves-nothing'
  /** No candidate shows what the display shows. */
  | 'differs'
  /** Both do, and yet they are not the same scale: another load tells them apart. */
  | 'both-agree';

const POLL_EVERY_MS = 250;
const MOST_PLACES = 6;

/**
 * Which candidate shows what the display shows, to the last digit, as the profile that follows from it: unit, division
 * and, where frames are digits without a point, where the point stands (devices.md 3.3).
 */
export function proveCandidate(
  candidates: readonly ScaleCandidate[],
  display: Display,
): Result<ProvenProfile, ProofRefusal> {
  const typed = typedText(display.typed);
  const shown = typed === null ? null : parseMass(typed, display.unit);
  if (typed === null || shown === null || !shown.ok) return refused('not-a-number');
  if (shown.value.massMg === 0) return refused('zero-proves-nothing');
  if (candidates.every(({ valueText }) => valueText === null)) return refused('nothing-to-compare');
  const proven = candidates.flatMap((one) => {
    const profile = provenBy(one, display, typed, shown.value);
    return profile === null ? [] : [profile];
  });
  const [first] = proven;
  if (first === undefined) return refused('differs');
  return proven.length > 1 ? refused('both-agree') : accepted(first);
}

/** Digits as people type them, also with blanks between thousands and a comma. */
function typedText(typed: string): string | null {
  const [, sign = '', digits = ''] = /^([+-]?)(.*)$/.exec(typed.replaceAll(/\s/g, '').replace('\u2212', '-')) ?? [];
  return decimalText(sign, digits);
}

function provenBy(
  { protocol, baudRate, parity, isPolled, valueText, unit }: ScaleCandidate,
  display: Display,
  typed: string,
  shown: Mass,
): ProvenProfile | null {
  if (valueText === null) return null;
  const line = {
    ...{ path: display.path, protocol, baudRate, unit: display.unit },
    ...(parity !== 'none' && { parity }),
    ...(isPolled && SCALE_PROTOCOLS[protocol].poll && { poll: { everyMs: POLL_EVERY_MS } }),
  };
  if (unit === null) {
    const pointLeft = placesBetween(valueText, typed);
    if (pointLeft === null) return null;
    return { ...line, divisionMg: shown.divisionMg, ...(pointLeft !== 0 && { pointLeft }) };
  }
  const sent = parseMass(valueText, unit);
  if (!sent.ok || sent.value.massMg !== shown.massMg || sent.value.unit !== display.unit) return null;
  return { ...line, divisionMg: sent.value.divisionMg };
}

/** How far the point of `sent` must move to the left to give `typed` with the same digits; null when it never does. */
function placesBetween(sent: string, typed: string): number | null {
  const places = Array.from({ length: 2 * MOST_PLACES + 1 }, (_, at) => at - MOST_PLACES);
  const byDistance = places.toSorted((a, b) => Math.abs(a) - Math.abs(b));
  return byDistance.find((left) => sameNumber(movePoint(sent, left), typed)) ?? null;
}

function sameNumber(one: string | null, other: string): boolean {
  return one !== null && plain(one) === plain(other);
}

/** Without zeros that say nothing: `1.50` and `1.5` are one number. */
const plain = (text: string): string => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
