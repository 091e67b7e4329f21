import { Undo2 } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { nameOf } from './band.ts';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { type UndoWords, undoWords } from './undo-words.ts';
import { useNow } from './use-now.ts';
import { useSay } from './use-say.ts';

export interface UndoButtonProps {
  /** The case whose latest step it is. */
  readonly view: CaseView;
  /** The case that this step put away, when taking it back brings that one back. */
  readonly before: CaseView | null;
  /** `work`: the parcel in work. `done`: none is, and this one has just gone through. `before`: another one is in work. */
  readonly of: UndoWords['of'];
}

/** Takes back the step it names; once its window is over there is nothing to press any more (U6). */
export function UndoButton({ view, before, of }: UndoButtonProps) {
  const intake = useIntake();
  const text = useText();
  const say = useSay();
  const { undo } = view;
  const untilMs = undo?.untilMs ?? null;
  const nowMs = useNow(untilMs !== null);
  if (undo === null || (untilMs !== null && untilMs <= nowMs)) return null;
  const left =
    untilMs === null ? '' : ` · ${text('receiving.undo.left', { seconds: Math.ceil((untilMs - nowMs) / 1_000) })}`;
  const isBefore = of === 'before';
  return (
    <Button
      icon={Undo2}
      variant={isBefore ? 'quiet' : 'secondary'}
      data-undo={of}
      keyHint={`${isBefore ? KEY.undoParcel : KEY.undo}${left}`}
      onPress={() => intake.do({ kind: 'undo', ...(isBefore ? { ofPrevious: true } : {}) })}
      className={sizeOf(of, before !== null)}
    >
      {say(undoWords({ step: undo.step, parcel: nameOf(view), before: before && nameOf(before), of }))}
    </Button>
  );
}

/** Two names are longer than one: neither the band nor the header may grow for them, or all below them would move. */
function sizeOf(of: UndoWords['of'], hasBefore: boolean): string {
  if (of === 'before') return '-my-2 max-w-96 self-center text-small leading-tight';
  return hasBefore ? 'max-w-96 text-small leading-tight' : 'max-w-88 leading-tight';
}
