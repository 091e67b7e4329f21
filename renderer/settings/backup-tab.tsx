import { useState } from 'react';
import type { BackupProgress } from '../../shared/protocol/calls/backup.ts';
import { useBackupProgress } from '../host/use-backup.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { RightsGate } from '../rights/rights-gate.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BackupForm } from './backup-form.tsx';
import { BackupList } from './backup-list.tsx';
import { BackupRestore } from './backup-restore.tsx';
import { BackupState } from './backup-state.tsx';
import { SettingsPlanes } from './settings-section.tsx';

/** Backups of this bench: how they stand, where they go, and putting one in the place of what is here. */
export function BackupTab() {
  return (
    <RightsGate roles={['supervisor', 'administrator']}>
      <Backups />
    </RightsGate>
  );
}

function Backups() {
  const status = useCall('backup.status', {});
  const progress = useBackupProgress();
  const [chosenPath, setChosenPath] = useState<string | null>(null);
  if (status.data === undefined) return <Skeleton lines={6} />;
  // What the backup lacks grows with every step at the bench, so it is never kept from when it was chosen.
  const chosen = status.data.backups.find(({ path }) => path === chosenPath) ?? null;
  const choose = (path: string): void => {
    setChosenPath(path);
    void status.refetch();
  };
  const shown = progress ?? status.data.progress;
  return (
    <div className="flex flex-col gap-4">
      {chosen === null ? (
        <SettingsPlanes>
          <BackupState status={status.data} progress={shown && <Progress progress={shown} />} />
          <BackupForm settings={status.data.settings} onSaved={() => void status.refetch()} />
        </SettingsPlanes>
      ) : (
        <BackupRestore
          key={chosen.backupId}
          backup={chosen}
          progress={shown && <Progress progress={shown} />}
          onCancel={() => setChosenPath(null)}
        />
      )}
      <BackupList backups={status.data.backups} chosen={chosen} onChoose={({ path }) => choose(path)} />
    </div>
  );
}

function Progress({ progress }: { readonly progress: BackupProgress }) {
  const text = useText();
  const { phase, done, total } = progress;
  return (
    <div className="flex flex-col gap-1">
      <progress
        className="h-3 w-full accent-accent"
        value={done}
        max={Math.max(total, 1)}
        aria-label={text('backup.title')}
      />
      <p className="text-small text-muted">{text(`backup.phase.${phase}`, { done, total })}</p>
    </div>
  );
}
