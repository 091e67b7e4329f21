import { useState } from 'react';
import type { ExchangeProgress } from '../../shared/protocol/calls/exchange.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { useCall, type CallResult } from '../host/use-call.ts';
import { RightsGate } from '../rights/rights-gate.tsx';
import { RecordsIn } from './records-in.tsx';
import { RecordsOut } from './records-out.tsx';
import { SettingsPlanes, SettingsSection } from './settings-section.tsx';
import { useExchangeProgress } from './use-exchange-progress.ts';

export interface RecordsTabProps {
  /** The tab where terms of erasing are set. */
  readonly onRules: () => void;
}

/** Records of all benches: how far each is known here, taking ours out, bringing others' in. */
export function RecordsTab({ onRules }: RecordsTabProps) {
  return (
    <RightsGate roles={['supervisor', 'administrator']}>
      <Records onRules={onRules} />
    </RightsGate>
  );
}

function Records({ onRules }: RecordsTabProps) {
  const [runs, setRuns] = useState(0);
  const status = useCall('log.status', {});
  const progress = useExchangeProgress();
  const done = (): void => {
    setRuns(runs + 1);
    void status.refetch();
  };
  const shown = progress === null ? null : <Progress progress={progress} />;
  return (
    <div className="flex flex-col gap-4">
      {status.data === undefined ? null : <Known status={status.data} onRules={onRules} />}
      <SettingsPlanes>
        <RecordsOut progress={progress?.kind === 'export' ? shown : null} onDone={done} />
        <RecordsIn progress={progress?.kind === 'import' ? shown : null} onDone={done} />
      </SettingsPlanes>
    </div>
  );
}

interface KnownProps extends RecordsTabProps {
  readonly status: CallResult<'log.status'>;
}

function Known({ status, onRules }: KnownProps) {
  const text = useText();
  const [fork] = status.forks;
  return (
    <SettingsSection title={text('records.stations')}>
      {fork === undefined ? null : (
        <p role="alert">
          <MeaningLabel meaning="stop">{text('records.forks', { seq: fork.stationSeq })}</MeaningLabel>
        </p>
      )}
      <DataTable
        label={text('records.stations')}
        rows={status.stations}
        rowKey={({ stationId }) => stationId}
        empty={null}
        columns={[
          {
            id: 'station',
            header: text('records.column.station'),
            isRowHeader: true,
            cell: ({ code, stationId, isOwn }) =>
              [code ?? stationId.slice(0, 8), ...(isOwn ? [text('records.own')] : [])].join(' · '),
          },
          { id: 'events', header: text('records.column.events'), align: 'end', cell: ({ events }) => events },
          { id: 'last', header: text('records.column.last'), align: 'end', cell: ({ lastSeq }) => lastSeq },
        ]}
      />
      <KeyValue
        entries={[
          { key: 'site', label: text('records.site'), value: <span className="font-mono">{status.siteId}</span> },
        ]}
      />
      <div className="flex flex-wrap items-center gap-x-gap">
        <p className="text-small text-soft">{text('records.retention')}</p>
        <Button variant="quiet" onPress={onRules}>
          {text('records.retention.open')}
        </Button>
      </div>
    </SettingsSection>
  );
}

function Progress({ progress }: { readonly progress: ExchangeProgress }) {
  const text = useText();
  const { phase, done, total } = progress;
  return (
    <div className="flex flex-col gap-1">
      <progress
        className="h-3 w-full accent-accent"
        value={done}
        max={Math.max(total, 1)}
        aria-label={text('records.title')}
      />
      <p className="text-small text-muted">{text(`records.phase.${phase}`, { done, total })}</p>
    </div>
  );
}
