import { ClipboardCopy, PenLine } from 'lucide-react';
import { useState } from 'react';
import type { Flag } from '../../shared/domain/policy/flag.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

const NONE = 'none';
/** S93: an ordinary return note stands under this flag. */
const USUAL = 'shipped';

/** A note is typed once; size, reason, name and time come from the record, and the whole of it onto the clipboard. */
export function NoteComposer({ caseId, flags }: { readonly caseId: string; readonly flags: readonly Flag[] }) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const { run, isRunning, failure } = useChange('case.note');
  const [content, setContent] = useState('');
  const [flag, setFlag] = useState(flags.some((known) => known.flag === USUAL) ? USUAL : NONE);
  const [composed, setComposed] = useState<string | null>(null);
  const add = async (): Promise<void> => {
    const note = await run({ caseId, text: content, flag: flag === NONE ? null : flag });
    if (note === null) return;
    setComposed(note.text);
    setContent('');
  };
  const words = failure === null ? null : failureMessage(failure);
  return (
    <div className="flex flex-col gap-2">
      <div className="grid items-end gap-4 @min-[52rem]:grid-cols-[minmax(0,1fr)_16rem_auto]">
        <TextField label={text('open-work.note.label')} value={content} onChange={setContent} maxLength={500} />
        <Select
          label={text('open-work.flag.label')}
          value={flag}
          options={[
            { value: NONE, label: text('open-work.flag.none') },
            ...flags.map((known) => ({ value: known.flag, label: known.names[locale] })),
          ]}
          onChange={setFlag}
        />
        <Button icon={PenLine} isDisabled={isRunning || content.trim() === ''} onPress={() => void add()}>
          {text('open-work.note.add')}
        </Button>
      </div>
      <p className="text-small text-muted">{text('open-work.note.hint')}</p>
      {words === null ? null : (
        <p role="alert">
          <MeaningLabel meaning="stop">{[words.why, words.remedy].map((id) => text(id)).join(' ')}</MeaningLabel>
        </p>
      )}
      {composed === null ? null : <Composed note={composed} />}
    </div>
  );
}

function Composed({ note }: { readonly note: string }) {
  const text = useText();
  const [isCopied, setCopied] = useState(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(note);
    setCopied(true);
  };
  return (
    <div className="flex flex-wrap items-center gap-gap border-s-8 border-accent bg-surface px-4 py-2">
      <p className="min-w-0 flex-1">
        <span className="block text-small text-muted">{text('open-work.note.composed')}</span>
        <span className="font-semibold wrap-anywhere select-text">{note}</span>
      </p>
      <Button icon={ClipboardCopy} onPress={() => void copy().catch(() => setCopied(false))}>
        {text(isCopied ? 'open-work.note.copied' : 'open-work.note.copy')}
      </Button>
    </div>
  );
}
