import { useEffect, useRef, useState } from 'react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface NameListProps {
  readonly names: readonly string[];
  /** The chosen or typed name. */
  readonly name: string;
  readonly onName: (name: string) => void;
}

/** Names as targets; whoever is not among them types theirs. */
export function NameList({ names, name, onName }: NameListProps) {
  const text = useText();
  const [isTyping, setTyping] = useState(false);
  const typed = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isTyping) typed.current?.querySelector('input')?.focus();
  }, [isTyping]);
  const choose = (chosen: string): void => {
    setTyping(false);
    onName(chosen);
  };
  const typesName = isTyping || names.length === 0;
  const typeName = (): void => {
    setTyping(true);
    onName('');
  };
  return (
    <Panel title={text(names.length === 0 ? 'setup.sign-in.by-name-type' : 'setup.sign-in.by-name')}>
      <ul className="grid gap-gap @min-[34rem]:grid-cols-2">
        {names.map((candidate) => (
          <li key={candidate} className="grid min-h-target">
            <Button
              className="w-full justify-start wrap-anywhere aria-pressed:border-s-8 aria-pressed:border-accent aria-pressed:bg-sunken"
              aria-pressed={!typesName && candidate === name}
              onPress={() => choose(candidate)}
            >
              {candidate}
            </Button>
          </li>
        ))}
      </ul>
      {typesName ? (
        <div ref={typed}>
          <TextField
            name="name"
            autoComplete="username"
            label={text('setup.sign-in.name')}
            value={name}
            onChange={onName}
            maxLength={60}
          />
        </div>
      ) : (
        <Button variant="quiet" className="self-start" onPress={typeName}>
          {text('setup.sign-in.other-name')}
        </Button>
      )}
    </Panel>
  );
}
