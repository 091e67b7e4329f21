import { useState, type KeyboardEvent } from 'react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { FirstFocus } from '../ui/first-focus.tsx';

export interface SayPanelProps {
  readonly words: 'outcome' | 'conduct' | 'join';
  /** What it answers, large. */
  readonly about?: string | null;
  readonly onSay: (text: string) => void;
}

/** One line that a person says in words; Enter records it. */
export function SayPanel({ words, about = null, onSay }: SayPanelProps) {
  const text = useText();
  const [typed, setTyped] = useState('');
  const said = typed.trim();
  const record = (): void => {
    if (said !== '') onSay(said);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    record();
  };
  return (
    <section data-question="" className="flex flex-col gap-4">
      <h2 className="text-title leading-tight font-bold text-balance">{text(`arrival.question.${words}`)}</h2>
      {about === null ? null : <p className="border-s-8 border-look ps-4 text-title font-bold text-balance">{about}</p>}
      <div className="grid grid-cols-[minmax(0,1fr)_auto] items-end gap-gap">
        <FirstFocus>
          <TextField
            label={text(`arrival.label.${words}`)}
            autoComplete="off"
            maxLength={300}
            value={typed}
            onChange={setTyped}
            onKeyDown={onKeyDown}
          />
        </FirstFocus>
        <Button isDisabled={said === ''} onPress={record}>
          {text('arrival.record')}
        </Button>
      </div>
    </section>
  );
}
