import { useState } from 'react';
import { WAIT_ENDED_REASONS } from '../../shared/return-case/events/weighing-events.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { ChoicePanel } from '../ui/choice-panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';

/** Reasons that say all by themselves; another one is put in words. */
export const PLAIN_REASONS = WAIT_ENDED_REASONS.filter((reason) => reason !== 'other');
const SHORTEST_NOTE = 3;

/** Why the other parcels of the return are not waited for any longer (S23). */
export function NotComingPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const [note, setNote] = useState('');
  const { missingParcels } = view.arrival;
  return (
    <div className="flex flex-col gap-6">
      <ChoicePanel
        question={text('weight.not-coming.question', { parcels: missingParcels.length })}
        reason={missingParcels.join(', ')}
        onChoose={(reason) => intake.do({ kind: 'end-wait', reason, note: null })}
        choices={PLAIN_REASONS.map((value, at) => ({
          value,
          label: text(`weight.wait-ended.${value}`),
          ...(ANSWER_KEYS[at] === undefined ? {} : { keyHint: ANSWER_KEYS[at] }),
        }))}
      />
      <div className="flex flex-col gap-3">
        <TextField label={text('weight.wait-ended.other')} value={note} onChange={setNote} maxLength={300} />
        <Button
          className="self-start"
          isDisabled={note.trim().length < SHORTEST_NOTE}
          onPress={() => intake.do({ kind: 'end-wait', reason: 'other', note: note.trim() })}
        >
          {text('weight.not-coming.record')}
        </Button>
      </div>
    </div>
  );
}
