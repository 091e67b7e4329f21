import { Pause, ScanBarcode, ScanLine } from 'lucide-react';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { Input, Label, TextField } from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';

export type ScanState = 'ready' | 'reading' | 'paused';

export interface ScanFieldProps {
  readonly state: ScanState;
  /** A code somebody typed and ended with Enter; as typed, without the blanks around it. */
  readonly onCode: (raw: string) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

const ICONS = { ready: ScanBarcode, reading: ScanLine, paused: Pause } as const;
const FRAMES: Readonly<Record<ScanState, string>> = {
  ready: 'border-control focus-within:border-accent',
  reading: 'border-accent bg-sunken',
  paused: 'border-control border-dashed',
};

/** The one box that takes any code (U2). It shows whether a scan would be taken, and typed codes go the same way. */
export function ScanField({ state, onCode, ref }: ScanFieldProps) {
  const text = useText();
  const [value, setValue] = useState('');
  const Icon = ICONS[state];
  const submit = (event: KeyboardEvent): void => {
    const code = value.trim();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || code === '') return;
    event.preventDefault();
    setValue('');
    onCode(code);
  };
  return (
    <TextField value={value} onChange={setValue} onKeyDown={submit} className="flex flex-col gap-1">
      <Label className="text-small font-semibold text-soft">{text('ui.scan.label')}</Label>
      <span
        className={classes(
          'flex h-target-2 items-center gap-3 rounded-control border-[3px] bg-surface px-3',
          FRAMES[state],
        )}
      >
        <Icon aria-hidden className="size-8 shrink-0" strokeWidth={2} />
        <Input
          {...(ref === undefined ? {} : { ref })}
          data-scan-field=""
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          maxLength={512}
          placeholder={text(`ui.scan.${state}`)}
          className="raw h-full min-w-0 flex-1 bg-transparent text-body shadow-none outline-none placeholder:font-sans placeholder:text-small"
        />
      </span>
    </TextField>
  );
}
