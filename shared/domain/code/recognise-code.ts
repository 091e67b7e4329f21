import { isCommandCode } from '../command.ts';
import { parseShelfLabel } from '../policy/shelf.ts';
import { accepted, type Result } from '../result.ts';
import { CANDIDATE_KINDS, SPECIFICITIES, type Candidate, type CandidateKind, type Specificity } from './candidate.ts';
import { codeKey } from './code-key.ts';
import { parseGtin } from './gtin.ts';
import { normaliseCode, type CodeRefusal, type NormalisedCode } from './normalise-code.ts';
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
 * only, so a badge is never looked up, stored or shown as if it were a number.
 */
export function recogniseCode(raw: string): Result<RecognisedCode, CodeRefusal> {
  const code = normaliseCode(raw);
  if (!code.ok) return code;
  const { aimId, normalised } = code.value;
  const own = ownMeaning(normalised);
  const candidates = own === null ? ranked(foreignMeanings(code.value)) : [own];
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
  const tracking = matchTracking(joined).map((match): Candidate => ({
    ...candidate('tracking', joined, match.specificity),
    ...match,
  }));
  const gtin = parseGtin(normalised);
  const trade = gtin === null ? [] : [gtinCandidate(gtin.gtin14, gtin.check)];
  const rma = RMA.test(hyphenated) ? [candidate('rma', hyphenated, 'prefix')] : [];
  const order = ORDER.test(hyphenated) ? [candidate('order', hyphenated, 'prefix')] : [];
  const sku = SKU.test(hyphenated) ? [candidate('sku', hyphenated, 'shape')] : [];
  return [...tracking, ...trade, ...rma, ...order, ...sku, candidate('text', normalised, 'shape')];
}

function gtinCandidate(gtin14: string, check: 'ok' | 'failed'): Candidate {
  return { ...candidate('gtin', gtin14, check === 'ok' ? 'check' : 'shape'), check };
}

/** A code of signs only has no key of its own; it stands for itself. */
function candidate(kind: CandidateKind, value: string, specificity: Specificity): Candidate {
  return { kind, value, key: codeKey(value) ?? value, check: 'none', specificity, carrier: null, formatId: null };
}

function ranked(candidates: readonly Candidate[]): Candidate[] {
  const rank = ({ specificity, kind }: Candidate): number =>
    SPECIFICITIES.indexOf(specificity) * CANDIDATE_KINDS.length + CANDIDATE_KINDS.indexOf(kind);
  return candidates.toSorted((a, b) => rank(a) - rank(b));
}
