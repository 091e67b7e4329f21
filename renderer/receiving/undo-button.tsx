import { Undo2 } from 'lucide-react';
import type { UndoView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { stepSaying } from './step-text.ts';
import { useNow } from './use-now.ts';
import { useSay } from './use-say.ts';

export interface UndoButtonProps {
  readonly undo: UndoView;
  /** Whose step it is, when that is not the parcel in work: the one that has just gone through. */
  readonly parcel: string | null;
  /** Another parcel is in work: then no key reaches that far back, only this button. */
  readonly isPrevious: boolean;
}

/** Takes back the step it names; once its window is over there is nothing to press any more (U6). */
export function UndoButton({ undo, parcel, isPrevious }: UndoButtonProps) {
  const intake = useIntake();
  const text = useText();
  const say = useSay();
  const step = say(stepSaying(undo.step));
  const nowMs = useNow(undo.untilMs !== null);
  const leftMs = undo.untilMs === null ? null : undo.untilMs - nowMs;
  if (leftMs !== null && leftMs <= 0) return null;
  const left = leftMs === null ? '' : ` · ${text('receiving.undo.left', { seconds: Math.ceil(leftMs / 1_000) })}`;
  return (
    <Button
      icon={Undo2}
      keyHint={isPrevious ? left.replace(/^ · /, '') : `${KEY.undo}${left}`}
      onPress={() => intake.do({ kind: 'undo', ...(isPrevious ? { ofPrevious: true } : {}) })}
      className="max-w-80 leading-tight"
    >
      {parcel === null ? text('receiving.undo', { step }) : text('receiving.undo.of', { parcel, step })}
    </Button>
  );
}
