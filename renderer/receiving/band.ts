import type { CheckFault } from '../../shared/domain/code/check-code.ts';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { BenchView, ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { failureMessage, failureMessageOf, type FailureMessage } from '../host/failure-message.ts';
import type { EarconName } from '../sound/earcons.ts';
import type { Meaning } from '../ui/meaning.tsx';
import { serialBand, toteBand } from './goods-band.ts';
import { isUnknownParcel } from './is-unknown-parcel.ts';
import { firstToSay } from './arrival-words.ts';
import { DOCUMENT_MAKING, type DocumentKind } from './document-words.ts';
import { saying, type Saying } from './say.ts';

/** The last thing that happened, as band, words and sound say it (U7). */
export interface Band {
  readonly meaning: Meaning;
  /** A word or two: it is set in 72 px. */
  readonly word: Saying;
  readonly sentence?: Saying;
  /** The code as it was read. */
  readonly rawCode?: string;
  readonly sound: EarconName | null;
}

/** Nothing has happened yet, or the last parcel is through. */
export const READY: Band = {
  meaning: 'waiting',
  word: saying('receiving.band.ready'),
  sentence: saying('receiving.band.ready.text'),
  sound: null,
};

/** Shown the moment a code comes in, until the host has said what it means. */
export function readingBand(rawCode: string): Band {
  return { meaning: 'waiting', word: saying('receiving.band.reading'), rawCode, sound: null };
}

/** A document is being made. */
export function makingBand(kind: DocumentKind): Band {
  return {
    meaning: 'waiting',
    word: saying('receiving.band.making'),
    sentence: saying(DOCUMENT_MAKING[kind]),
    sound: null,
  };
}

/** The host was started anew, or the page loaded, with a parcel in work (U15). */
export function resumedBand(view: CaseView): Band {
  return {
    meaning: 'look',
    word: saying('receiving.band.resumed'),
    sentence: saying('receiving.band.resumed.text', { parcel: nameOf(view) }),
    sound: null,
  };
}

/** A refusal or failure: what, why, what to do, and the code if one was read (U8). */
export function failureBand(error: unknown, rawCode?: string): Band {
  return bandOfMessage(failureMessage(error), rawCode);
}

/** The same for something that the page refuses by itself. */
export function refusalBand(kind: Parameters<typeof failureMessageOf>[0], rawCode?: string): Band {
  return bandOfMessage(failureMessageOf(kind), rawCode);
}

function bandOfMessage({ what, why, remedy }: FailureMessage, rawCode: string | undefined): Band {
  return {
    meaning: 'stop',
    word: saying(what),
    sentence: saying('receiving.band.why-do', { why: saying(why), remedy: saying(remedy) }),
    ...(rawCode === undefined ? {} : { rawCode }),
    sound: 'error',
  };
}

/** What a scan came to. */
export function outcomeBand(outcome: ScanOutcome, bench: BenchView, rawCode: string): Band {
  return { ...bandOf(outcome, bench), rawCode };
}

type Unread = Omit<Band, 'rawCode'>;

function bandOf(outcome: ScanOutcome, bench: BenchView): Unread {
  switch (outcome.kind) {
    case 'received':
      return arrivedBand(saying('receiving.band.received'), outcome, bench);
    case 'resumed':
      return arrivedBand(saying('receiving.band.resumed'), outcome, bench);
    case 'unidentified':
      return look(saying('unidentified.band.opened'), saying('unidentified.band.opened.text'));
    case 'slip':
      return done(saying('unidentified.band.slip'), saying('unidentified.band.slip.text', { number: outcome.number }));
    case 'joined':
      return done(
        saying('receiving.band.joined'),
        saying(outcome.joined === 'rma' ? 'arrival.band.rma-joined' : 'receiving.band.joined.text'),
      );
    case 'repeat':
      return repeatBand(outcome);
    case 'counted':
      return done(
        saying('receiving.band.counted', { counted: outcome.counted, expected: outcome.expected }),
        saying('receiving.band.item', { name: outcome.name }),
      );
    case 'unexpected':
      return unexpectedBand(outcome, bench);
    case 'serial':
      return serialBand(outcome);
    case 'tote':
      return toteBand(outcome);
    case 'choose':
      return look(saying('receiving.band.choose'), saying('receiving.band.choose.text'));
    case 'parcel-first':
      return look(
        saying('receiving.band.parcel-first'),
        saying('receiving.band.parcel-first.text', { name: outcome.name }),
      );
    case 'shelved':
      return done(saying('open-work.band.shelved', { shelf: outcome.name }), saying('open-work.band.shelved.text'));
    case 'shelf':
      return look(
        saying('open-work.band.shelf', { shelf: outcome.name }),
        saying('open-work.band.shelf.text', { count: outcome.lying }),
      );
    case 'unknown':
      return unknownBand(outcome.check);
    case 'command':
      return bandOfMessage(failureMessageOf('command-unknown'), undefined);
    case 'person':
      return bandOfMessage(failureMessageOf('badge-unknown'), undefined);
    case 'check':
      return checkBand(outcome.faults);
  }
}

/** A check code: the scanner works, or what it makes of codes (devices.md 4.5); the gravest fault is said. */
function checkBand([fault]: readonly CheckFault[]): Unread {
  return fault === undefined
    ? done(saying('scanner.check.well'), saying('scanner.check.well.text'))
    : look(saying('scanner.check.faulty'), saying(`scanner.check.${fault}`));
}

/** A parcel came in; what its scan did to the one before is said with it (DESIGN.md 6). */
function arrivedBand(
  word: Saying,
  { closedCaseId, parkedCaseId, parkedShelf }: Extract<ScanOutcome, { kind: 'received' | 'resumed' }>,
  bench: BenchView,
): Unread {
  const parcel = bench.case === null ? '' : nameOf(bench.case);
  if (parkedShelf !== undefined)
    return look(word, saying('open-work.band.parked-before', { parcel, shelf: parkedShelf }));
  const first = bench.case === null ? null : firstToSay(bench.case);
  if (first !== null) return look(word, first);
  if (parkedCaseId !== null) return look(word, saying('receiving.band.parked-before', { parcel }));
  if (closedCaseId !== null) {
    return { ...done(word, saying('receiving.band.closed-before', { parcel })), sound: 'complete' };
  }
  return done(word, saying('receiving.band.item', { name: parcel }));
}

function repeatBand({ status, firstAtMs, by }: Extract<ScanOutcome, { kind: 'repeat' }>): Unread {
  const values = { ago: { sinceMs: firstAtMs }, by };
  if (status === 'closed') return look(saying('receiving.band.repeat'), saying('receiving.band.repeat.closed', values));
  return look(saying('receiving.band.repeat'), saying('receiving.band.repeat.open', values));
}

function unknownBand(check: 'ok' | 'failed' | 'none'): Unread {
  const sentence = check === 'failed' ? 'receiving.band.unknown.check-failed' : 'receiving.band.unknown.text';
  return { meaning: 'stop', word: saying('receiving.band.unknown'), sentence: saying(sentence), sound: 'error' };
}

/** Something was written down as asked. */
export function done(word: Saying, sentence?: Saying): Unread {
  return { meaning: 'done', word, ...(sentence === undefined ? {} : { sentence }), sound: 'ok' };
}

/** Something was written down and wants a look. */
export function look(word: Saying, sentence?: Saying): Unread {
  return { meaning: 'look', word, ...(sentence === undefined ? {} : { sentence }), sound: 'warning' };
}

/** The case of a parcel that was scanned again after it was done; null for every other scan. */
export function doneCaseOf(outcome: ScanOutcome): string | null {
  return outcome.kind === 'repeat' && outcome.status === 'closed' ? outcome.caseId : null;
}

/** How people name a parcel: its RMA, else its tracking number, else the number on its hold label; empty without any. */
export function nameOf({ rmaNumbers, parcels, progress }: CaseView): string {
  const held = progress.holdNumber === null ? '' : spokenHoldNumber(progress.holdNumber);
  return rmaNumbers[0] ?? parcels[0]?.trackingNumber ?? held;
}

/** Of a parcel that nobody knows nothing was expected: what is inside is only written down. */
function unexpectedBand({ name, counted }: Extract<ScanOutcome, { kind: 'unexpected' }>, bench: BenchView): Unread {
  const found = bench.case?.unexpected.find((content) => content.name === name);
  const { nameZh, nameEs } = found ?? { nameZh: null, nameEs: null };
  if (bench.case !== null && isUnknownParcel(bench.case)) {
    const times = (text: string | null): string | null => text && `${counted} × ${text}`;
    const item = { name: `${counted} × ${name}`, nameZh: times(nameZh), nameEs: times(nameEs) };
    return done(saying('receiving.band.recorded'), saying('receiving.band.item', { name: { item } }));
  }
  const item = { name, nameZh, nameEs };
  return look(
    saying('receiving.band.unexpected'),
    saying('receiving.band.unexpected.text', { name: { item }, counted }),
  );
}
