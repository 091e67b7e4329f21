import { FileDown } from 'lucide-react';
import { useState } from 'react';
import { AUDIT_ACTS, type AuditAct } from '../../shared/domain/audit-act.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import type { CallParams, CallResult } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { actorName } from '../i18n/actor-name.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { ChangeNote } from './change-note.tsx';

const DAY_MS = 86_400_000;
const SPANS = ['1', '7', '30', 'all'] as const;
const ANY = 'any';

/** Which acts of the audit are shown and saved. */
export interface AuditFilter {
  /** Days back from now. */
  readonly span: (typeof SPANS)[number];
  readonly act: AuditAct | typeof ANY;
  readonly actor: string;
}

export const LAST_WEEK: AuditFilter = { span: '7', act: ANY, actor: ANY };

export type AuditParams = Omit<CallParams<'audit.list'>, 'limit'>;

/** The filter as the calls take it; a span ends now, at `nowMs`. */
export function auditParams({ span, act, actor }: AuditFilter, nowMs: number): AuditParams {
  return {
    fromMs: span === 'all' ? null : nowMs - Number(span) * DAY_MS,
    toMs: null,
    act: act === ANY ? null : act,
    actor: actor === ANY ? null : actor,
  };
}

export interface AuditFilterBarProps {
  readonly filter: AuditFilter;
  readonly params: AuditParams;
  readonly actors: CallResult<'audit.list'>['actors'];
  readonly onFilter: (filter: AuditFilter) => void;
}

/** What to list, and saving what is listed, in one row where there is room for it. */
export function AuditFilterBar({ filter, params, actors, onFilter }: AuditFilterBarProps) {
  const { save, isRunning, failure, saved } = useAuditFile(params);
  const text = useText();
  return (
    <div className="flex flex-col">
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <Filters filter={filter} actors={actors} onFilter={onFilter} />
        <Button className="ms-auto" icon={FileDown} isDisabled={isRunning} onPress={() => void save()}>
          {text('people.audit.export')}
        </Button>
      </div>
      <div className="wrap-anywhere *:not-empty:pt-3">
        <ChangeNote failure={failure} done={saved === null ? null : text('people.saved-to', { path: saved.savedTo })} />
      </div>
    </div>
  );
}

function Filters({ filter, actors, onFilter }: Omit<AuditFilterBarProps, 'params'>) {
  const text = useText();
  const all = { value: ANY, label: text('people.audit.all') } as const;
  return (
    <>
      <div className="min-w-36 flex-1">
        <Select<AuditFilter['span']>
          label={text('people.audit.span')}
          options={SPANS.map((value) => ({ value, label: text(`people.audit.span.${value}`) }))}
          value={filter.span}
          onChange={(span) => onFilter({ ...filter, span })}
        />
      </div>
      <div className="min-w-48 flex-2">
        <Select<AuditFilter['act']>
          label={text('people.audit.column.what')}
          options={[all, ...AUDIT_ACTS.map((value) => ({ value, label: text(`people.act.${value}`) }))]}
          value={filter.act}
          onChange={(act) => onFilter({ ...filter, act })}
        />
      </div>
      <div className="min-w-44 flex-2">
        <Select<string>
          label={text('people.audit.column.who')}
          options={[all, ...actors.map((one) => ({ value: one.actor, label: actorName(one, text) }))]}
          value={filter.actor}
          onChange={(actor) => onFilter({ ...filter, actor })}
        />
      </div>
    </>
  );
}

function useAuditFile(params: AuditParams) {
  const reader = useLocale();
  const [saved, setSaved] = useState<CallResult<'audit.export'> | null>(null);
  const { run, isRunning, failure } = useChange('audit.export');
  const save = async (): Promise<void> => {
    setSaved(null);
    setSaved(await run({ ...params, locale: LOCALES.find((locale) => locale === reader) ?? 'en' }));
  };
  return { save, isRunning, failure, saved };
}
