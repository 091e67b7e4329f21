import { FileText } from 'lucide-react';
import { Input, Label, TextArea, TextField } from 'react-aria-components';
import { parseAnnouncedList } from '../../shared/dock/announced-list.ts';
import { useText } from '../i18n/message.tsx';
import { pickTextFile } from './pick-text-file.ts';
import { Button } from '../ui/button.tsx';
import { FIELD, FIELD_BOX, FIELD_HINT, FIELD_LABEL } from '../ui/field-shape.ts';

/** What somebody has written down of what the carrier announced. */
export interface AnnouncedDraft {
  readonly count: string;
  readonly list: string;
}

export const NOTHING_ANNOUNCED: AnnouncedDraft = { count: '', list: '' };

/** The draft as the host takes it; null for a number that is none. */
export function announcedOf({ count, list }: AnnouncedDraft) {
  const digits = count.trim();
  if (!/^\d{0,4}$/.test(digits)) return null;
  return { announcedCount: digits === '' ? null : Number(digits), announcedTracking: parseAnnouncedList(list) };
}

export interface AnnouncedFieldsProps {
  readonly draft: AnnouncedDraft;
  readonly onDraft: (draft: AnnouncedDraft) => void;
}

/** How many parcels the driver says there are, and the carrier's list: pasted, or from a file. */
export function AnnouncedFields({ draft, onDraft }: AnnouncedFieldsProps) {
  const text = useText();
  const read = async (): Promise<void> => {
    const list = await pickTextFile(document);
    if (list !== null) onDraft({ ...draft, list });
  };
  return (
    <>
      <TextField
        value={draft.count}
        onChange={(count) => onDraft({ ...draft, count })}
        inputMode="numeric"
        isInvalid={announcedOf(draft) === null}
        className={FIELD}
      >
        <Label className={FIELD_LABEL}>{text('dock.open.count')}</Label>
        <Input maxLength={4} className={FIELD_BOX} />
      </TextField>
      <TextField
        value={draft.list}
        onChange={(list) => onDraft({ ...draft, list })}
        className={`${FIELD} min-h-0 flex-1`}
      >
        <Label className={FIELD_LABEL}>{text('dock.open.list')}</Label>
        <TextArea spellCheck={false} className={`${FIELD_BOX} raw min-h-40 flex-1 resize-none py-2 text-small`} />
      </TextField>
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className={FIELD_HINT}>{text('dock.open.listed', { count: parseAnnouncedList(draft.list).length })}</p>
        <Button icon={FileText} onPress={() => void read()}>
          {text('dock.open.file')}
        </Button>
      </div>
    </>
  );
}
