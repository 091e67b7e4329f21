import type { ArrivalCondition } from '../../shared/domain/arrival-condition.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { DockScanOutcome } from '../../shared/protocol/dock-view.ts';
import { failureMessage, failureMessageOf, type FailureMessage } from '../host/failure-message.ts';
import type { EarconName } from '../sound/earcons.ts';
import type { Meaning } from '../ui/meaning.tsx';

/** The last thing that happened at the dock: word, sentences, code and sound (U7). */
export interface DockBand {
  readonly meaning: Meaning;
  readonly word: MessageId;
  readonly sentences: readonly MessageId[];
  /** For `{time}` in a sentence, epoch ms. */
  readonly timeMs?: number;
  readonly rawCode?: string;
  readonly sound: EarconName | null;
}

export const READY: DockBand = {
  meaning: 'waiting',
  word: 'dock.band.ready',
  sentences: ['dock.scan.hint'],
  sound: null,
};

/** Scans that came before the carrier was named: kept, and counted as soon as it is. */
export const KEPT: DockBand = {
  meaning: 'look',
  word: 'dock.band.kept',
  sentences: ['dock.band.kept.text'],
  sound: 'warning',
};

export function scannedBand(outcome: DockScanOutcome, raw: string): DockBand {
  switch (outcome.kind) {
    case 'counted':
      return band('done', 'dock.outcome.counted', [], 'ok', outcome.trackingNumber);
    case 'unknown':
      return band('look', 'dock.outcome.unknown', ['dock.outcome.unknown.why'], 'warning', outcome.trackingNumber);
    case 'repeat': {
      const repeat = band(
        'look',
        'dock.outcome.repeat',
        ['dock.outcome.repeat.why'],
        'warning',
        outcome.trackingNumber,
      );
      return { ...repeat, timeMs: outcome.firstAtMs };
    }
    case 'not-a-parcel':
      return band('stop', 'dock.outcome.not-a-parcel', ['dock.outcome.not-a-parcel.why'], 'error', raw);
  }
}

/** Before a carrier is named. */
export const WHOSE: DockBand = {
  meaning: 'waiting',
  word: 'dock.band.carrier',
  sentences: ['dock.band.carrier.text'],
  sound: null,
};

/** Something is wrong with a parcel, and it is written down. */
export const markedBand = (condition: ArrivalCondition, rawCode: string): DockBand => ({
  meaning: 'look',
  word: CONDITION_WORDS[condition],
  sentences: ['dock.band.marked.text'],
  rawCode,
  sound: 'ok',
});

const CONDITION_WORDS: Readonly<Record<ArrivalCondition, MessageId>> = {
  torn: 'dock.condition.torn',
  crushed: 'dock.condition.crushed',
  wet: 'dock.condition.wet',
  opened: 'dock.condition.opened',
  'missing-label': 'dock.band.no-label',
};

/** Something else was written down. */
export const doneBand = (word: MessageId): DockBand => ({ meaning: 'done', word, sentences: [], sound: 'ok' });

export const failedBand = (error: unknown, rawCode?: string): DockBand => messageBand(failureMessage(error), rawCode);

export const refusedBand = (kind: Parameters<typeof failureMessageOf>[0], rawCode?: string): DockBand =>
  messageBand(failureMessageOf(kind), rawCode);

function messageBand({ what, why, remedy }: FailureMessage, rawCode: string | undefined): DockBand {
  const said = { meaning: 'stop' as const, word: what, sentences: [why, remedy], sound: 'error' as const };
  return rawCode === undefined ? said : { ...said, rawCode };
}

function band(
  meaning: Meaning,
  word: MessageId,
  sentences: readonly MessageId[],
  sound: EarconName,
  rawCode: string,
): DockBand {
  return { meaning, word, sentences, sound, rawCode };
}
