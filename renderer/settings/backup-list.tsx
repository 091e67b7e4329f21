import { Archive } from 'lucide-react';
import type { BackupView } from '../../shared/protocol/calls/backup.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { VisuallyHidden } from '../ui/visually-hidden.tsx';
import { formatBytes } from './format-bytes.ts';
import { SettingsSection } from './settings-section.tsx';
import { useInstant } from './use-instant.ts';
import { useRoles } from './use-roles.ts';

export interface BackupListProps {
  readonly backups: readonly BackupView[];
  readonly chosen: BackupView | null;
  readonly onChoose: (backup: BackupView) => void;
}

/** All that can be restored, the newest first. */
export function BackupList({ backups, chosen, onChoose }: BackupListProps) {
  const text = useText();
  const locale = useLocale();
  const canRestore = useRoles('administrator');
  const chooseCell = (backup: BackupView) =>
    canRestore ? <Choose backup={backup} isChosen={backup.path === chosen?.path} onChoose={onChoose} /> : null;
  return (
    <SettingsSection title={text('backup.list')}>
      <DataTable
        label={text('backup.list')}
        rows={backups}
        rowKey={({ path }) => path}
        empty={<EmptyState icon={Archive} title={text('backup.none')} text={text('backup.none.text')} />}
        columns={[
          {
            id: 'made',
            header: text('backup.column.made'),
            isRowHeader: true,
            cell: madeCell,
          },
          { id: 'why', header: text('backup.column.why'), cell: ({ reason }) => text(`backup.reason.${reason}`) },
          {
            id: 'bench',
            header: text('backup.column.bench'),
            cell: ({ stationName, stationCode }) => stationName ?? stationCode ?? '',
          },
          { id: 'cases', header: text('backup.column.cases'), align: 'end', cell: ({ cases }) => cases },
          {
            id: 'size',
            header: text('backup.column.size'),
            align: 'end',
            cell: ({ bytes }) => formatBytes(bytes, locale),
          },
          {
            id: 'behind',
            header: text('backup.column.behind'),
            align: 'end',
            cell: ({ eventsBehind }) => eventsBehind ?? '–',
          },
          {
            id: 'choose',
            header: <VisuallyHidden>{text('backup.choose')}</VisuallyHidden>,
            align: 'end',
            cell: chooseCell,
          },
        ]}
      />
    </SettingsSection>
  );
}

const madeCell = ({ madeAtMs }: BackupView) => <Made atMs={madeAtMs} />;

function Made({ atMs }: { readonly atMs: number }) {
  return <span className="@min-[48rem]:whitespace-nowrap">{useInstant()(atMs)}</span>;
}

interface ChooseProps {
  readonly backup: BackupView;
  readonly isChosen: boolean;
  readonly onChoose: (backup: BackupView) => void;
}

function Choose({ backup, isChosen, onChoose }: ChooseProps) {
  const text = useText();
  return (
    <Button isDisabled={isChosen} onPress={() => onChoose(backup)}>
      {text('backup.choose')}
    </Button>
  );
}
