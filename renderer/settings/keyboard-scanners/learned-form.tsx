import { Check } from 'lucide-react';
import { useState } from 'react';
import { KeyboardScanner } from '../../../shared/domain/keyboard-scanner.ts';
import { newCommandId } from '../../host/use-change.ts';
import { useText } from '../../i18n/message.tsx';
import type { LearnedScanner, LearningNote } from '../../input/learn-keyboard-scanner.ts';
import { Button } from '../../ui/button.tsx';
import { FirstFocus } from '../../ui/first-focus.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { LearnedHabits } from './learned-habits.tsx';

export interface LearnedFormProps {
  readonly learned: LearnedScanner;
  readonly notes: readonly LearningNote[];
  readonly isBusy: boolean;
  readonly onSave: (scanner: KeyboardScanner) => void;
}

/** What was learned, and what the scanner is called: the one thing it cannot say itself. */
export function LearnedForm({ learned, notes, isBusy, onSave }: LearnedFormProps) {
  const text = useText();
  const [name, setName] = useState('');
  const scanner = KeyboardScanner.safeParse({ ...learned, scannerId: newCommandId(), name });
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (scanner.success) onSave(scanner.data);
      }}
    >
      <p role="status">
        <MeaningLabel meaning="done">{text('scanner.keyboard.learned')}</MeaningLabel>
      </p>
      <div className="max-w-xl">
        <LearnedHabits habits={learned} />
      </div>
      {notes.map((note) => (
        <p key={note} className="max-w-prose">
          <MeaningLabel meaning="look">{text(`scanner.learn.note.${note}`)}</MeaningLabel>
        </p>
      ))}
      <FirstFocus>
        <div className="max-w-xl">
          <TextField
            label={text('scanner.name')}
            placeholder={text('scanner.name.example')}
            maxLength={60}
            value={name}
            onChange={setName}
          />
        </div>
      </FirstFocus>
      <div>
        <Button type="submit" variant="primary" icon={Check} isDisabled={isBusy || !scanner.success}>
          {text('scanner.keyboard.save')}
        </Button>
      </div>
    </form>
  );
}
