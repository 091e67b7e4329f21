import type { WeighingStatus } from '../../shared/domain/weighing/weighing-state.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Meaning } from '../ui/meaning.tsx';

/** What the weight panel says besides figures. */
export interface WeightWord {
  readonly meaning: Meaning;
  readonly word: MessageId;
  readonly remedy: MessageId | null;
  /** For remedies that name the port. */
  readonly portName: string;
}

/**
 * What stands in the way of a weight, else what is going on at the pan. A scale that is silent, stale or out of range
 * is said before anything the bench waits for: its figures mean nothing then.
 */
export function weightWord(scale: ScaleState | null, weighing: WeighingStatus): WeightWord {
  if (scale === null) return word('waiting', 'scale.state.opening');
  const portName = 'portName' in scale ? scale.portName : '';
  if (scale.kind === 'opening') return { ...word('waiting', 'scale.state.opening'), portName };
  if (scale.kind === 'no-signal' && scale.isGarbled) {
    return { ...word('stop', 'scale.state.garbled', 'scale.state.garbled.remedy'), portName };
  }
  if (scale.kind !== 'live') {
    const meaning = scale.kind === 'stale' ? 'look' : 'stop';
    return { ...word(meaning, `scale.state.${scale.kind}`, `scale.state.${scale.kind}.remedy`), portName };
  }
  const { status, stable, net } = scale.reading;
  if (status !== 'ok') return word('stop', `scale.reading.${status}`, `scale.reading.${status}.remedy`);
  if (net === true && weighing === 'not-armed') return word('look', 'scale.weighing.clear-tare');
  return panWord(weighing, stable);
}

function panWord(weighing: WeighingStatus, stable: boolean | null): WeightWord {
  switch (weighing) {
    case 'not-armed':
      return stable === false ? word('waiting', 'scale.reading.unstable') : word('waiting', 'scale.reading.stable');
    case 'waiting-for-load':
    case 'settling':
      return word('waiting', `scale.weighing.${weighing}`);
    case 'captured':
      return word('done', 'scale.weighing.captured');
    default:
      return word('look', `scale.weighing.${weighing}`);
  }
}

function word(meaning: Meaning, id: MessageId, remedy: MessageId | null = null): WeightWord {
  return { meaning, word: id, remedy, portName: '' };
}
