import type { MessageId } from '../../../shared/i18n/catalogue.ts';
import type { ListeningPhase, ScaleListening } from '../../../shared/protocol/scale-listening.ts';
import type { Meaning } from '../../ui/meaning.tsx';

/** What the search on a port has come to, for people: shape, words, and what to do where something is to be done. */
export interface ListeningWords {
  readonly meaning: Meaning;
  readonly said: MessageId;
  readonly remedy: MessageId | null;
}

const MEANINGS: Readonly<Record<ListeningPhase, Meaning>> = {
  opening: 'waiting',
  drain: 'waiting',
  listening: 'waiting',
  probing: 'waiting',
  recognised: 'done',
  unsure: 'look',
  'not-understood': 'stop',
  'nothing-heard': 'look',
  failed: 'stop',
  stopped: 'waiting',
};

/** A hint says more than a phase does, so its words come as the remedy of the phase. */
export function listeningWords({ phase, hint }: Pick<ScaleListening, 'phase' | 'hint'>): ListeningWords {
  return {
    meaning: MEANINGS[phase],
    said: `scale-setup.phase.${phase}`,
    remedy: hint === null ? null : `scale-setup.hint.${hint}`,
  };
}
