import { useQueryClient } from '@tanstack/react-query';
import { Eraser } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { CodeForm } from '../../shared/domain/code/code-form.ts';
import type { RememberedChoice } from '../../shared/domain/code/remembered-choice.ts';
import { formatDateTime } from '../format/time.ts';
import { callKey, useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ChangeNote } from './change-note.tsx';
import { MEANING_WORDS } from './meaning-words.ts';
import { SettingsSection } from './settings-section.tsx';

/** What this station has learned from answers about codes with several meanings. Forgetting is done at once. */
export function RememberedChoices({ mayForget }: { readonly mayForget: boolean }) {
  const text = useText();
  const queries = useQueryClient();
  // The bench learns while nobody looks here.
  useEffect(() => void queries.invalidateQueries({ queryKey: callKey('choice.remembered') }), [queries]);
  const choices = useCall('choice.remembered', {}).data?.choices;
  const { forget, isRunning, note } = useForget();
  const columns = useColumns(mayForget ? { forget, isRunning } : null);
  return (
    <SettingsSection title={text('choice.title')}>
      <p className="text-small text-soft">{text('choice.text')}</p>
      {choices === undefined ? (
        <Skeleton lines={2} />
      ) : (
        <DataTable
          label={text('choice.title')}
          columns={columns}
          rows={choices}
          rowKey={rowKey}
          empty={<p className="font-semibold">{text('choice.none')}</p>}
        />
      )}
      {mayForget && choices !== undefined && choices.length > 1 ? (
        <div>
          <Button icon={Eraser} isDisabled={isRunning} onPress={() => forget(null)}>
            {text('choice.forget-all')}
          </Button>
        </div>
      ) : null}
      {note}
    </SettingsSection>
  );
}

const rowKey = ({ form }: RememberedChoice): string => `${form.mask} ${form.meanings.join(' ')}`;

interface Forgetting {
  /** Null: all of them. */
  readonly forget: (form: CodeForm | null) => void;
  readonly isRunning: boolean;
}

function useForget() {
  const text = useText();
  const queries = useQueryClient();
  const { run, isRunning, failure } = useChange('choice.forget');
  const [isDone, setDone] = useState(false);
  const forget = async (form: CodeForm | null): Promise<void> => {
    const left = await run({ form });
    setDone(left !== null);
    if (left !== null) queries.setQueryData(callKey('choice.remembered'), left);
  };
  const note = <ChangeNote failure={failure} done={isDone ? text('choice.forgotten') : null} />;
  return { forget: (form: CodeForm | null) => void forget(form), isRunning, note };
}

function useColumns(forgetting: Forgetting | null): readonly Column<RememberedChoice>[] {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const known: Column<RememberedChoice>[] = [
    {
      id: 'form',
      header: text('choice.form'),
      isRowHeader: true,
      cell: ({ form }) => <span className="raw break-all">{form.mask}</span>,
    },
    { id: 'chosen', header: text('choice.chosen'), cell: ({ choice }) => text(MEANING_WORDS[choice]) },
    {
      id: 'instead',
      header: text('choice.instead'),
      cell: ({ form, choice }) => <Others meanings={form.meanings.filter((meaning) => meaning !== choice)} />,
    },
    {
      id: 'when',
      header: text('choice.when'),
      cell: ({ chosenAtMs }) => formatDateTime(chosenAtMs, { locale, timeZone }),
    },
  ];
  return forgetting === null ? known : [...known, forgetColumn(forgetting, text)];
}

function Others({ meanings }: { readonly meanings: CodeForm['meanings'] }) {
  const text = useText();
  return (
    <span className="flex flex-col">
      {meanings.map((meaning) => (
        <span key={meaning}>{text(MEANING_WORDS[meaning])}</span>
      ))}
    </span>
  );
}

function forgetColumn({ forget, isRunning }: Forgetting, text: ReturnType<typeof useText>): Column<RememberedChoice> {
  return {
    id: 'forget',
    header: <span className="sr-only">{text('choice.forget')}</span>,
    align: 'end',
    cell: ({ form }) => (
      <Button
        variant="quiet"
        className="-my-2"
        icon={Eraser}
        isDisabled={isRunning}
        aria-label={text('choice.forget-name', { form: form.mask })}
        onPress={() => forget(form)}
      >
        {text('choice.forget')}
      </Button>
    ),
  };
}
