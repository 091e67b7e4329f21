import { isCommandCode } from '../command.ts';
import { parseShelfLabel } from '../policy/shelf.ts';
import { accepted, type Result } from '../result.ts';
import type { Candidate, CandidateKind, Specificity } from './candidate.ts';
import { codeKey } from './code-key.ts';
import { parseGtin } from './gtin.ts';
import { normaliseCode, type CodeRefusal, type NormalisedCode } from './normalise-code.ts';
import { rankedCandidates } from './ranked-candidates.ts';
import { parseSscc } from './sscc.ts';
import { matchTracking } from './tracking-number.ts';

export interface RecognisedCode {
  readonly raw: string;
  readonly aimId: string | null;
  readonly normalised: string;
  /** Never empty; the likeliest meaning first. */
  readonly candidates: readonly Candidate[];
}

const PERSON = /^USR[A-Z0-9]{6,}$/;
const UNIT = /^LPN[A-Z0-9]{4,}$/;
const RMA = /^RMA[-#:./]?[A-Z0-9][A-Z0-9./-]*$/;
/** `#1001`, `ORD-…`, `SO123`, and the 3-7-7 digits of Amazon orders (documents.md 4.1). */
const ORDER = /^(?:#\d{3,}|(?:ORDER|ORD|SO)[-#]?\d[A-Z0-9-]*|\d{3}-\d{7}-\d{7})$/;
const SKU = /^[\p{L}\p{N}][\p{L}\p{N}._/+-]{0,63}$/u;

/**
 * Says what a scanned, typed or pasted code may mean, from its shape alone, likeliest first; `text` is always among
 * the meanings of a code that is not ours. The order: our own prefixes, then prefix with check digit, check digit,
 * prefix, shape. A failed check digit moves a meaning down and never removes it. Commands and badges mean one thing
 * only, so a badge is never looked up, stored or shown as if it were a number. `preferredCarriers` are the site's own,
 * first among equals.
 */
export function recogniseCode(
  raw: string,
  preferredCarriers: readonly string[] = [],
): Result<RecognisedCode, CodeRefusal> {
  const code = normaliseCode(raw);
  if (!code.ok) return code;
  const { aimId, normalised } = code.value;
  const own = ownMeaning(normalised);
  const candidates = own === null ? rankedCandidates(foreignMeanings(code.value), preferredCarriers) : [own];
  return accepted({ raw, aimId, normalised, candidates });
}

/** Commands, badges, unit and shelf labels: prefixes this product prints itself (U4). */
function ownMeaning(normalised: string): Candidate | null {
  if (isCommandCode(normalised)) return candidate('command', normalised, 'reserved');
  if (PERSON.test(normalised)) return candidate('person', normalised, 'reserved');
  if (UNIT.test(normalised)) return candidate('unit', normalised, 'reserved');
  if (parseShelfLabel(normalised) !== null) return candidate('shelf', normalised, 'reserved');
  return null;
}

function foreignMeanings({ normalised, hyphenated }: NormalisedCode): Candidate[] {
  const joined = normalised.replaceAll('-', '');
  const tracking = trackingCandidates(joined, hyphenated);
  const gtin = parseGtin(normalised);
  const trade = gtin === null ? [] : [checked('gtin', gtin.gtin14, gtin.check)];
  const logistic = parseSscc(joined);
  const sscc = logistic === null ? [] : [checked('sscc', logistic.sscc, logistic.check)];
  const rma = RMA.test(hyphenated) ? [candidate('rma', hyphenated, 'prefix')] : [];
  const order = ORDER.test(hyphenated) ? [candidate('order', hyphenated, 'prefix')] : [];
  const sku = SKU.test(hyphenated) ? [candidate('sku', hyphenated, 'shape')] : [];
  return [...tracking, ...sscc, ...trade, ...rma, ...order, ...sku, candidate('text', normalised, 'shape')];
}

/** Box labels carry hyphens of their own; all other formats are written without. */
function trackingCandidates(joined: string, written: string): Candidate[] {
  const matches = [...matchTracking(joined), ...(written === joined ? [] : matchTracking(written))];
  return matches.map(({ number, ...match }) => ({ ...candidate('tracking', number, match.specificity), ...match }));
}

function checked(kind: 'gtin' | 'sscc', value: string, check: 'ok' | 'failed'): Candidate {
  return { ...candidate(kind, value, check === 'ok' ? 'check' : 'shape'), check };
}

/** A code of signs only has no key of its own; it stands for itself. */
function candidate(kind: CandidateKind, value: string, specificity: Specificity): Candidate {
  return { kind, value, key: codeKey(value) ?? value, check: 'none', specificity, carrier: null, formatId: null };
}
