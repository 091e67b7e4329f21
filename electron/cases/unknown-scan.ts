import type { z } from 'zod';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import type { Candidate } from '../../shared/domain/code/candidate.ts';
import { bestCheck } from '../../shared/domain/code/remembered-order.ts';
import type { RecognisedCode } from '../../shared/domain/code/recognise-code.ts';
import { type UnknownCode, unknownCodeOf } from '../../shared/domain/code/unknown-code.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import { NO_TERMS } from '../../shared/return-case/events/event-parts.ts';
import { isUnidentified } from '../../shared/return-case/is-unidentified.ts';
import { RefusedError } from '../refused.ts';
import type { ChoiceMemory, OfferedChoice } from './choice-memory.ts';
import { finishCurrent } from './finish-current.ts';
import { freeRound } from './free-round.ts';
import { parcelCaseId } from './open-shipment.ts';
import { parcelOf } from './parcel-of.ts';
import type { ParcelScanParts } from './parcel-scan.ts';
import type { Worker } from './case-work.ts';
import type { NoteUnknownCode, ScannedCode } from './scan-code.ts';

type Outcome = z.infer<typeof ScanOutcome>;

/** What happens to a code that no table knows: it is never lost, and never a merge of two parcels. */
export type UnknownScan = (recognised: RecognisedCode, code: ScannedCode, worker: Worker) => Outcome;

/** Opens a case for a parcel that nobody knows, with its waybill number or without any label. */
export type OpenUnidentified = (
  parcel: { readonly trackingNumber: string | null; readonly carrier: string | null },
  code: ScannedCode,
  worker: Worker,
) => Extract<Outcome, { kind: 'unidentified' }>;

export interface UnknownScanParts extends ParcelScanParts {
  readonly newId: () => string;
  readonly noteUnknown: NoteUnknownCode;
  readonly choiceMemory: ChoiceMemory;
}

/** The answers to "is this another parcel, or something in this one?". */
export const UNKNOWN_PARCEL = 'unknown:parcel';
export const UNKNOWN_ITEM = 'unknown:item';

export function createOpenUnidentified(parts: UnknownScanParts): OpenUnidentified {
  return ({ trackingNumber, carrier }, code, worker) => {
    const deriveId = parts.deriveId();
    const round = trackingNumber === null ? 1 : freeRound(trackingNumber, parts);
    const caseId = trackingNumber === null ? parts.newId() : parcelCaseId(trackingNumber, round, deriveId);
    const finished = finishCurrent(caseId, worker, parts);
    const empty = { returnClass: 'unidentified' as const, rmaNumbers: [], orderNumber: null, lines: [] };
    const opened = { caseId, round, ...empty, terms: NO_TERMS };
    const parcel = parcelOf(caseId, trackingNumber, carrier, code, deriveId);
    parts.work.apply(caseId, { type: 'OpenCase', opened, parcel }, worker);
    return { kind: 'unidentified', caseId, ...finished };
  };
}

/**
 * A waybill opens its case by itself, as the next parcel. With a case open, a trade or serial number is a thing in that
 * parcel, a number of a slip is written down with it, and a text that may be either is asked about.
 */
export function createUnknownScan(parts: UnknownScanParts, open: OpenUnidentified): UnknownScan {
  return (recognised, code, worker) => {
    const judged = unknownCodeOf(recognised, parts.policy().arrival.preferredCarriers);
    const unknown = asChosen(judged, code.choice);
    if (judged !== unknown) rememberAnswer(recognised, code, worker, parts);
    const caseId = parts.currentCaseId();
    if (isMistyped(recognised, code)) return noted(recognised, code, worker, parts);
    switch (unknown.kind) {
      case 'parcel':
        return open(unknown, code, worker);
      case 'item':
        return caseId === null
          ? parcelFirst(recognised, unknown, code, worker, parts)
          : count(caseId, unknown, worker, parts);
      case 'written':
        return written(caseId, unknown, recognised, code, worker, { ...parts, open });
      case 'either':
        return caseId === null
          ? open({ trackingNumber: unknown.text, carrier: unknown.carrier }, code, worker)
          : parts.choiceMemory.ask(recognised.normalised, answersTo(unknown.text, recognised.candidates));
      case 'routing':
        throw new RefusedError(
          { kind: 'code-routing' },
          'This is the routing code of a label, which says where the parcel goes: scan the other barcode.',
        );
      case 'nothing':
        return noted(recognised, code, worker, parts);
    }
  };
}

/** A hand makes mistakes that a check digit finds; a scanner reads what is printed, right or wrong. */
function isMistyped({ candidates }: RecognisedCode, { source, choice }: ScannedCode): boolean {
  return source === 'typed' && choice === undefined && candidates[0]?.check === 'failed';
}

/** A person has said which of the two it is. */
function asChosen(unknown: UnknownCode, choice: string | undefined): UnknownCode {
  if (unknown.kind !== 'either') return unknown;
  if (choice === UNKNOWN_PARCEL) return { kind: 'parcel', trackingNumber: unknown.text, carrier: unknown.carrier };
  return choice === UNKNOWN_ITEM ? { kind: 'item', code: unknown.text, gtin: null } : unknown;
}

/** The two answers. Check digits of waybills speak for the one, of trade numbers for the other, which needs none. */
function answersTo(label: string, candidates: readonly Candidate[]): readonly OfferedChoice[] {
  const checkOf = (...kinds: Candidate['kind'][]) =>
    bestCheck(candidates.filter(({ kind }) => kinds.includes(kind)).map(({ check }) => check));
  return [
    { choice: UNKNOWN_PARCEL, kind: 'unknown-parcel', label, check: checkOf('tracking', 'sscc') },
    { choice: UNKNOWN_ITEM, kind: 'unknown-item', label, check: checkOf('gtin', 'sku', 'text') },
  ];
}

function rememberAnswer(
  { normalised, candidates }: RecognisedCode,
  { choice }: ScannedCode,
  worker: Worker,
  { choiceMemory }: UnknownScanParts,
): void {
  const answers = answersTo(normalised, candidates);
  const chosen = answers.find((answer) => answer.choice === choice);
  if (chosen) choiceMemory.remember(normalised, answers, chosen, worker);
}

type Item = Extract<UnknownCode, { kind: 'item' }>;

/** A thing without a parcel is written down and waits for one. */
function parcelFirst(
  recognised: RecognisedCode,
  { code: name }: Item,
  code: ScannedCode,
  worker: Worker,
  { noteUnknown }: UnknownScanParts,
): Outcome {
  noteUnknown({ ...code, reading: recognised.normalised }, worker);
  return { kind: 'parcel-first', name };
}

/** Counted apart, under the code alone: nobody knows what it is. */
function count(
  caseId: string,
  { code: name, gtin }: Item,
  worker: Worker,
  { work, deriveId }: UnknownScanParts,
): Outcome {
  const unexpectedId = deriveId()(`unexpected:${caseId}:code:${codeKey(name) ?? name}`);
  const before = work.fold(caseId).state.unexpected.find((content) => content.unexpectedId === unexpectedId);
  const counted = (before?.counted ?? 0) + 1;
  work.apply(caseId, { type: 'CountUnexpected', content: { unexpectedId, sku: null, gtin, name, counted } }, worker);
  return { kind: 'unexpected', name, counted };
}

/** A number of a slip goes to the unidentified parcel on the bench; without one, it is the slip of a parcel without a label. */
function written(
  caseId: string | null,
  { of, number }: Extract<UnknownCode, { kind: 'written' }>,
  recognised: RecognisedCode,
  code: ScannedCode,
  worker: Worker,
  parts: UnknownScanParts & { readonly open: OpenUnidentified },
): Outcome {
  const isKnown = caseId !== null && !isUnidentified(parts.work.fold(caseId).state);
  if (isKnown) return noted(recognised, code, worker, parts);
  const opened = caseId === null ? parts.open({ trackingNumber: null, carrier: null }, code, worker) : null;
  const target = opened?.caseId ?? caseId ?? '';
  const before = parts.work.fold(target).state.slip;
  const slip = {
    detailsRef: before?.detailsRef ?? null,
    phoneTail: before?.phoneTail ?? null,
    rmaWritten: of === 'rma' ? number : (before?.rmaWritten ?? null),
    orderWritten: of === 'order' ? number : (before?.orderWritten ?? null),
  };
  parts.work.apply(target, { type: 'RecordSlip', slip: { found: true, ...slip } }, worker);
  return opened ?? { kind: 'slip', caseId: target, number };
}

function noted(
  recognised: RecognisedCode,
  code: ScannedCode,
  worker: Worker,
  { noteUnknown }: UnknownScanParts,
): Outcome {
  const [best] = recognised.candidates;
  noteUnknown({ ...code, reading: recognised.normalised }, worker);
  return { kind: 'unknown', reading: best?.value ?? code.raw, check: best?.check ?? 'none' };
}
