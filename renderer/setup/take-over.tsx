import { FileInput } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../ui/button.tsx';
import { useHost } from '../host/host-context.tsx';
import type { CallResult } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';

/** A set-up of another bench that was read and can be taken over. */
export interface TakenOver extends CallResult<'setup.check'> {
  readonly text: string;
}

export interface TakeOverProps {
  readonly onTaken: (taken: TakenOver) => void;
  readonly onFailure: (error: unknown) => void;
}

/** The other way to begin: the file that a bench of this site has saved. */
export function TakeOver({ onTaken, onFailure }: TakeOverProps) {
  const text = useText();
  const { link } = useHost();
  const input = useRef<HTMLInputElement>(null);
  const [isReading, setReading] = useState(false);
  const read = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setReading(true);
    try {
      const written = await file.text();
      onTaken({ ...(await link.call('setup.check', { text: written })), text: written });
    } catch (error) {
      onFailure(error);
    } finally {
      setReading(false);
    }
  };
  return (
    <div className="flex flex-col items-start gap-2 border-t border-line pt-6">
      <Button icon={FileInput} isDisabled={isReading} onPress={() => input.current?.click()}>
        {text('people.setup.take')}
      </Button>
      <p className="text-small text-soft">{text('people.setup.take.text')}</p>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        aria-label={text('people.setup.take')}
        hidden
        onChange={({ currentTarget }) => {
          void read(currentTarget.files?.[0]);
          currentTarget.value = '';
        }}
      />
    </div>
  );
}
