import { Play, Printer } from 'lucide-react';
import { useState } from 'react';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { Flag } from '../../shared/domain/policy/flag.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { NoteComposer } from './note-composer.tsx';

export interface WorkDetailsProps {
  readonly row: WorkRow;
  readonly flags: readonly Flag[];
  readonly onResume: () => void;
}

const NONE = 'none';

/** Everything one does to a case without taking it up: flag, urgency, last day, shelf, its label, a note. */
export function WorkDetails({ row, flags, onResume }: WorkDetailsProps) {
  const text = useText();
  const { caseId } = row;
  return (
    <div className="@container flex flex-col gap-4 bg-sunken px-4 py-4">
      <div className="grid items-start gap-4 @min-[40rem]:grid-cols-2 @min-[70rem]:grid-cols-4">
        <FlagChoice row={row} flags={flags} />
        <UrgencyChoice row={row} />
        <DueField row={row} />
        <ShelfChoice row={row} />
      </div>
      <NoteComposer caseId={caseId} flags={flags} />
      <div className="flex flex-wrap gap-gap">
        <Button variant="primary" icon={Play} onPress={onResume}>
          {text('open-work.resume')}
        </Button>
        {row.hasParcel ? <HoldLabelButton caseId={caseId} /> : null}
      </div>
    </div>
  );
}

function FlagChoice({ row, flags }: { readonly row: WorkRow; readonly flags: readonly Flag[] }) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const { run, failure } = useChange('case.flag');
  return (
    <Select
      label={text('open-work.flag.label')}
      value={row.flag ?? NONE}
      options={[
        { value: NONE, label: text('open-work.flag.none') },
        ...flags.map(({ flag, names, colour }) => ({
          value: flag,
          label: `${names[locale]} (${text(`open-work.colour.${colour}`)})`,
        })),
      ]}
      onChange={(flag) => void run({ caseId: row.caseId, flag: flag === NONE ? null : flag })}
      {...errorOf(failure, text)}
    />
  );
}

function UrgencyChoice({ row }: { readonly row: WorkRow }) {
  const text = useText();
  const { run, failure } = useChange('case.urgency');
  return (
    <Select
      label={text('open-work.urgency.label')}
      value={row.urgency}
      options={(['normal', 'priority'] as const).map((value) => ({ value, label: text(`open-work.urgency.${value}`) }))}
      onChange={(urgency) => void run({ caseId: row.caseId, urgency, dueOn: row.dueOn })}
      {...errorOf(failure, text)}
    />
  );
}

/** The last day (S89), by the system's own calendar field. */
function DueField({ row }: { readonly row: WorkRow }) {
  const text = useText();
  const { run, failure } = useChange('case.urgency');
  const set = (value: string): void => {
    if (value !== '' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return;
    void run({ caseId: row.caseId, urgency: row.urgency, dueOn: value === '' ? null : value });
  };
  return (
    <TextField
      label={text('open-work.due.label')}
      type="date"
      value={row.dueOn ?? ''}
      onChange={set}
      {...errorOf(failure, text)}
    />
  );
}

function ShelfChoice({ row }: { readonly row: WorkRow }) {
  const text = useText();
  const shelves = useCall('policy.get', {}).data?.policy.shelves ?? [];
  const { run, failure } = useChange('case.shelve');
  return (
    <Select
      label={text('open-work.shelf.label')}
      value={row.shelf ?? NONE}
      isDisabled={!row.hasParcel}
      options={[
        { value: NONE, label: text('open-work.shelf.none') },
        ...shelves.map(({ code, name, purpose }) => ({
          value: code,
          label: [code, ...(name === code ? [] : [name]), text(`open-work.purpose.${purpose}`)].join(' · '),
        })),
      ]}
      onChange={(shelf) => void run({ caseId: row.caseId, shelf: shelf === NONE ? null : shelf })}
      {...errorOf(failure, text)}
    />
  );
}

function HoldLabelButton({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const host = useHost();
  const { run, isRunning, failure } = useChange('hold.label');
  const [number, setNumber] = useState<string | null>(null);
  const print = async (): Promise<void> => {
    const made = await run({ caseId });
    if (made !== null && (await openDocument(host, made.fileName))) setNumber(spokenHoldNumber(made.holdNumber));
  };
  const { error } = errorOf(failure, text);
  return (
    <>
      <Button icon={Printer} isDisabled={isRunning} onPress={() => void print()}>
        {text('open-work.hold.print')}
      </Button>
      <p role="status" className="self-center">
        {number === null ? null : (
          <MeaningLabel meaning="done">{text('open-work.hold.printed', { number })}</MeaningLabel>
        )}
        {error === undefined ? null : <MeaningLabel meaning="stop">{error}</MeaningLabel>}
      </p>
    </>
  );
}

function errorOf(failure: unknown, text: ReturnType<typeof useText>): { error?: string } {
  if (failure === null) return {};
  const { why, remedy } = failureMessage(failure);
  return { error: [why, remedy].map((id) => text(id)).join(' ') };
}
