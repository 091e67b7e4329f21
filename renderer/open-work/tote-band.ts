import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { failureMessage } from '../host/failure-message.ts';
import type { Text } from '../i18n/message.tsx';
import type { Meaning } from '../ui/meaning.tsx';

/** The last thing that happened to a tote, as band, words and sound say it (U7). */
export interface ToteBand {
  readonly meaning: Meaning;
  readonly word: string;
  readonly sentence: string;
  readonly rawCode?: string;
}

export type ToteDeed = 'opened' | 'filled' | 'closed' | 'printed';

/** Nothing has happened yet. */
export function firstToteBand(text: Text): ToteBand {
  return { meaning: 'waiting', word: text('tote.title'), sentence: text('tote.scan-hint') };
}

/** A tote's code was read: what belongs in it, or that nobody uses it. */
export function readToteBand(code: string, tote: ToteView | null, text: Text): ToteBand {
  if (tote === null) {
    return { meaning: 'look', word: text('tote.unused'), sentence: text('tote.unused.text'), rawCode: code };
  }
  return { meaning: 'done', word: toteNameOf(tote, text), sentence: toteContents(tote, text), rawCode: code };
}

export function toteDeedBand(deed: ToteDeed, tote: ToteView, text: Text): ToteBand {
  const values = { what: text(`certificate.disposition.${tote.disposition}`) };
  return { meaning: 'done', word: toteNameOf(tote, text), sentence: text(`tote.did.${deed}`, values) };
}

/** A refusal or failure: what, why, what to do (U8). */
export function toteFailureBand(error: unknown, text: Text): ToteBand {
  const { what, why, remedy } = failureMessage(error);
  return { meaning: 'stop', word: text(what), sentence: `${text(why)} ${text(remedy)}` };
}

/** "Tote 3, green": how people call it across the bench. */
export function toteNameOf({ number, colour }: Pick<ToteView, 'number' | 'colour'>, text: Text): string {
  return text('goods.tote.name', { number, colour: text(`tote.colour.${colour}`) });
}

/** What belongs in it and how much is. */
export function toteContents({ disposition, units }: ToteView, text: Text): string {
  const inside = text('tote.units', { units });
  return text('tote.contents', { what: text(`certificate.disposition.${disposition}`), inside });
}
