import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { BackupProgress } from '../../shared/protocol/calls/backup.ts';
import { useHost } from './host-context.tsx';
import { callKey, useCall } from './use-call.ts';

/** How far the running backup, check or restore is, whoever began it; null while none runs. */
export function useBackupProgress(): BackupProgress | null {
  const { link } = useHost();
  const queries = useQueryClient();
  const [progress, setProgress] = useState<BackupProgress | null>(null);
  useEffect(
    () =>
      link.onPush('backupChanged', (changed) => {
        setProgress(changed.progress);
        if (changed.progress === null) void queries.invalidateQueries({ queryKey: callKey('backup.status') });
      }),
    [link, queries],
  );
  return progress;
}

/** Whether the last good backup is older than it should be, and trying did not help. */
export function useBackupLamp(): boolean {
  const { link } = useHost();
  const asked = useCall('backup.lamp', {}).data;
  const [told, setTold] = useState<boolean | null>(null);
  useEffect(() => link.onPush('backupChanged', ({ isOverdue }) => setTold(isOverdue)), [link]);
  return told ?? asked?.isOverdue ?? false;
}
