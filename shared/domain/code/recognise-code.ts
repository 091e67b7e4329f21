import { isCommandCode } from '../command.ts';
import { parseShelfLabel } from '../policy/shelf.ts';
import { accepted, type Result } from '../result.ts';
import type { Candidate, CandidateKind, Specificity } from './candidate.ts';
import { isCheckCode } from './check-code.ts';
import { codeKey } from './code-key.ts';
import { GROUP_SEPARATOR, isProven } from './gs1/element-string.ts';
import { type Gs1Reading, readGs1 } from './gs1/read-gs1.ts';
import { parseGtin } from './gtin.ts';
import { normaliseCode, type CodeRefusal, type NormalisedCode } from './normalise-code.ts';
import { rankedCandidates } from './ranked-candidates.ts';
import { routingCheck } from './routing-code.ts';
import { parseSscc } from './sscc.ts';
import { matchTracking } from './tracking-number.ts';

export interface RecognisedCode {
  readonly raw: string;
  readonly aimId: string | null;
  readonly normalised: string;
  /** What it says in GS1's own words; null when it is no GS1 code. */
  readonly gs1: Gs1Reading | null;
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
  const { aimId, normalised, content } = code.value;
  const own = ownMeaning(normalised);
  const gs1 = own === null ? readGs1(content, aimId) : null;
  const candidates = own === null ? rankedCandidates(foreignMeanings(code.value, gs1), preferredCarriers) : [own];
  return accepted({ raw, aimId, normalised, gs1, candidates });
}

/** Commands, badges, unit and shelf labels, check codes: prefixes this product prints itself (U4). */
function ownMeaning(normalised: string): Candidate | null {
  if (isCommandCode(normalised)) return candidate('command', normalised, 'reserved');
  if (PERSON.test(normalised)) return candidate('person', normalised, 'reserved');
  if (UNIT.test(normalised)) return candidate('unit', normalised, 'reserved');
  if (isCheckCode(normalised)) return candidate('check', normalised, 'reserved');
  if (parseShelfLabel(normalised) !== null) return candidate('shelf', normalised, 'reserved');
  return null;
}

function foreignMeanings(code: NormalisedCode, gs1: Gs1Reading | null): Candidate[] {
  const { aimId, normalised, hyphenated, content } = code;
  const check = routingCheck(content, aimId);
  const routing = check === null ? [] : [{ ...candidate('routing', normalised, 'prefix-and-check'), check }];
  const joined = normalised.replaceAll('-', '').replaceAll(GROUP_SEPARATOR, '');
  // Goods: the symbol of a shop's till never holds a parcel number.
  const tracking = aimId?.startsWith(']E') ? [] : trackingCandidates(joined, hyphenated);
  const gtin = parseGtin(normalised);
  const trade = gtin === null ? [] : [checked('gtin', gtin.gtin14, gtin.check)];
  const logistic = parseSscc(joined);
  const sscc = logistic === null ? [] : [checked('sscc', logistic.sscc, logistic.check)];
  const rma = RMA.test(hyphenated) ? [candidate('rma', hyphenated, 'prefix')] : [];
  const order = ORDER.test(hyphenated) ? [candidate('order', hyphenated, 'prefix')] : [];
  const sku = SKU.test(hyphenated) ? [candidate('sku', hyphenated, 'shape')] : [];
  return [
    ...routing,
    ...tracking,
    ...sscc,
    ...trade,
    ...(gs1 === null ? [] : gs1Candidates(gs1, normalised)),
    ...rma,
    ...order,
    ...sku,
    candidate('text', normalised, 'shape'),
  ];
}

/** Box labels carry hyphens of their own; all other formats are written without. */
function trackingCandidates(joined: string, written: string): Candidate[] {
  const matches = [...matchTracking(joined), ...(written === joined ? [] : matchTracking(written))];
  return matches.map(({ number, ...match }) => ({ ...candidate('tracking', number, match.specificity), ...match }));
}

/**
 * The code as a whole, then the numbers in it by which something can be found. A postcode without a number of its own
 * says where a label goes and not which parcel it is on.
 */
function gs1Candidates({ form, elements }: Gs1Reading, normalised: string): Candidate[] {
  const isNamed = elements.some(({ ai }) => NAMING.has(ai));
  const isRouting = !isNamed && elements.some(({ ai }) => ai === '420' || ai === '421' || ai === '403');
  const kind = isRouting ? 'routing' : form === 'digital-link' ? form : 'gs1';
  const parts = elements.flatMap(({ ai, value }): Candidate[] => {
    if (ai === '00') return [checked('sscc', value, 'ok')];
    if (ai === '01' || ai === '02' || ai === '03') return [checked('gtin', value, 'ok')];
    return ai === '400' ? [candidate('order', value, 'prefix')] : [];
  });
  return [{ ...candidate(kind, normalised, 'check'), check: isProven(elements) ? 'ok' : 'none' }, ...parts];
}

/** Identifiers that name one thing, and 9n, where carriers put their own numbers. */
const NAMING = new Set(['00', '01', '02', '03', '21', '400', '401', '402', '90', '91', '92', '93', '94', '95', '96']);

function checked(kind: 'gtin' | 'sscc', value: string, check: 'ok' | 'failed'): Candidate {
  return { ...candidate(kind, value, check === 'ok' ? 'check' : 'shape'), check };
}

/** A code of signs only has no key of its own; it stands for itself. */
function candidate(kind: CandidateKind, value: string, specificity: Specificity): Candidate {
  return { kind, value, key: codeKey(value) ?? value, check: 'none', specificity, carrier: null, formatId: null };
}
