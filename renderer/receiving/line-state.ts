import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { LineView } from '../../shared/protocol/case-view.ts';
import type { Meaning } from '../ui/meaning.tsx';

export interface LineState {
  readonly meaning: Meaning;
  readonly word: MessageId;
}

/**
 * Whether a line is settled, and how: by what was counted against what was expected. A unit of which some cartons are
 * here is not missing: the others are awaited (S23).
 */
export function lineState({ counted, expected, goods }: Pick<LineView, 'counted' | 'expected' | 'goods'>): LineState {
  const { cartons } = goods;
  if (cartons !== null && cartons.isAwaited && cartons.here > 0) {
    return { meaning: 'waiting', word: 'receiving.line.state.cartons' };
  }
  if (counted === null) return { meaning: 'waiting', word: 'receiving.line.state.open' };
  if (counted === 0) return { meaning: 'stop', word: 'receiving.line.state.missing' };
  if (counted < expected) return { meaning: 'look', word: 'receiving.line.state.partly' };
  return { meaning: 'done', word: 'receiving.line.state.here' };
}
