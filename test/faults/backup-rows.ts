import { backupKills } from './backup-kills.ts';
import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun } from './fault-row.ts';
import { migrationKills } from './migration-kills.ts';

/** Backups and upgrades that are killed. */
export const BACKUP_ROWS: readonly FaultRow[] = [
  {
    id: 'D10',
    claim: 'a backup under its name is whole and restores, whenever the bench that makes it is killed',
    target: '100 kills while returns are taken in: 0 half backups, every one restores with its chain',
    blocked: () => null,
    run: runBackups,
  },
  {
    id: 'D13',
    claim: 'an upgrade that is killed leaves one version or the other',
    target: '50 kills on 100,000 events: never between two schemas, no event lost, finished by the next start',
    blocked: () => null,
    run: runMigrations,
  },
];

async function runBackups({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const kills = size === 'full' ? 100 : 5;
  const { backups, restores, half, unrestorable } = await backupKills({ kills, seed, workDir });
  return {
    figure: `${kills} kills, ${backups} backups stood, ${restores} restored`,
    broken: [
      ...brokenBy('half a backup', half),
      ...brokenBy('not restored', unrestorable),
      ...(backups === 0 ? ['no backup was ever finished: the kills prove nothing'] : []),
    ],
  };
}

async function runMigrations({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const [kills, events] = size === 'full' ? [50, 100_000] : [5, 2_000];
  const { between, broken } = await migrationKills({ kills, events, seed, workDir });
  return {
    figure: `${kills} kills on ${events} events, ${between} between the first and the last migration`,
    broken: brokenBy('upgrade', broken),
  };
}
