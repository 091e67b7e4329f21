import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import type { Band } from './band.ts';
import { saying, type Saying } from './say.ts';

type Unread = Omit<Band, 'rawCode'>;

/** C11: what a serial number says against what was sold. Only one that fits is quiet; the others are said loudly. */
export function serialBand({ finding, name, serial }: Extract<ScanOutcome, { kind: 'serial' }>): Unread {
  const word = saying(`goods.serial.${finding}`);
  const sentence = saying(`goods.serial.${finding}.text`, { name, serial });
  if (finding === 'sold') return { meaning: 'done', word, sentence, sound: 'ok' };
  if (finding === 'unknown') return { meaning: 'look', word, sentence, sound: 'warning' };
  return { meaning: 'stop', word, sentence, sound: 'error' };
}

/** A tote's code: the unit went in, or where it goes instead. */
export function toteBand({ did, tote, code, next }: Extract<ScanOutcome, { kind: 'tote' }>): Unread {
  const word = saying(`goods.tote.${did}`);
  const name: Saying | string = tote === null ? code : toteName(tote);
  const what = tote === null ? '' : saying(`certificate.disposition.${tote.disposition}`);
  const units = tote?.units ?? 0;
  const sentence =
    (did === 'full' || did === 'closed') && next !== null
      ? saying('goods.tote.next', { tote: name, next })
      : saying(`goods.tote.${did}.text`, { tote: name, what, units });
  if (did === 'put') return { meaning: 'done', word, sentence, sound: 'ok' };
  return { meaning: did === 'shown' ? 'look' : 'stop', word, sentence, sound: did === 'shown' ? 'warning' : 'error' };
}

/** "Tote 3, green": how people call it across the bench. */
export function toteName({ number, colour }: Pick<ToteView, 'number' | 'colour'>): Saying {
  return saying('goods.tote.name', { number, colour: saying(`tote.colour.${colour}`) });
}
