import { Undo2 } from 'lucide-react';
import type { UndoView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { stepSaying } from './step-text.ts';
import { useNow } from './use-now.ts';
import { useSay } from './use-say.ts';

/** Takes back the step it names; once its window is over there is nothing to press any more (U6). */
export function UndoButton({ undo }: { readonly undo: UndoView }) {
  const intake = useIntake();
  const text = useText();
  const say = useSay();
  const nowMs = useNow(undo.untilMs !== null);
  const leftMs = undo.untilMs === null ? null : undo.untilMs - nowMs;
  if (leftMs !== null && leftMs <= 0) return null;
  const left = leftMs === null ? '' : ` · ${text('receiving.undo.left', { seconds: Math.ceil(leftMs / 1_000) })}`;
  return (
    <Button
      icon={Undo2}
      keyHint={`${KEY.undo}${left}`}
      onPress={() => intake.do({ kind: 'undo' })}
      className="max-w-80 leading-tight"
    >
      {text('receiving.undo', { step: say(stepSaying(undo.step)) })}
    </Button>
  );
}
