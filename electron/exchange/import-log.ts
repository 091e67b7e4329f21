import { join } from 'node:path';
import { EXCHANGE_FILES, type FileDigest, type Manifest } from '../../shared/exchange/manifest.ts';
import type { ExchangeProgress } from '../../shared/protocol/calls/exchange.ts';
import type { CheckpointStore } from '../store/checkpoint-store.ts';
import { takeCheckpoints } from './checkpoint-lines.ts';
import { checkDigest } from './line-reader.ts';
import { readManifest } from './read-manifest.ts';
import { type TakeParts, takeEvents } from './take-events.ts';
import { takePersonal } from './take-personal.ts';
import { type FileStores, type TakenFiles, takeFiles } from './take-files.ts';

export interface ImportParts extends Omit<TakeParts, 'told'>, FileStores {
  readonly checkpoints: CheckpointStore;
  readonly told: (progress: ExchangeProgress) => void;
}

export interface ImportPlan {
  readonly folder: string;
  readonly siteId: string;
  readonly stationId: string;
  readonly isRestoring: boolean;
}

export interface Imported extends TakenFiles {
  readonly taken: number;
  readonly known: number;
  readonly streams: ReadonlySet<string>;
  readonly personalTaken: number;
}

/**
 * Takes in an export. All files are read for their digest first, so that a copy that was cut short changes nothing;
 * then names before events, that no screen shows an id for a person, and files last, because they take longest.
 * @throws RefusedError when the folder is none of ours, or the record says that it must not be taken.
 */
export async function importLog(plan: ImportPlan, parts: ImportParts): Promise<Imported> {
  const manifest = await readManifest(plan.folder, plan.siteId);
  await checkFiles(plan.folder, manifest, parts);
  await takeCheckpoints(plan.folder, parts.checkpoints);
  const place = (name: keyof typeof EXCHANGE_FILES): string => join(plan.folder, EXCHANGE_FILES[name]);
  const teller = (phase: ExchangeProgress['phase'], total: number) => (done: number) =>
    parts.told({ kind: 'import', phase, done, total });

  const { personal, events, photos } = manifest;
  const personalTaken =
    personal === null
      ? 0
      : await takePersonal(place('personal'), { ...parts, told: teller('personal', personal.lines) });
  const receiver = { stationId: plan.stationId, isRestoring: plan.isRestoring };
  const taken = await takeEvents(place('events'), receiver, { ...parts, told: teller('events', events.lines) });
  const files = await takeFiles(plan.folder, place('photos'), { ...parts, told: teller('photos', photos.lines) });
  return { ...taken, ...files, personalTaken };
}

async function checkFiles(folder: string, manifest: Manifest, { told }: ImportParts): Promise<void> {
  const { events, personal, photos } = manifest;
  const files: [string, FileDigest][] = [
    [EXCHANGE_FILES.events, events],
    [EXCHANGE_FILES.photos, photos],
    ...(personal === null ? [] : [[EXCHANGE_FILES.personal, personal] satisfies [string, FileDigest]]),
  ];
  const total = files.reduce((sum, [, { bytes }]) => sum + bytes, 0);
  let before = 0;
  for (const [name, digest] of files) {
    const tell = (bytes: number): void => told({ kind: 'import', phase: 'checking', done: before + bytes, total });
    await checkDigest(join(folder, name), digest, tell);
    before += digest.bytes;
  }
}
