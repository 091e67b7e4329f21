import { erasureStreamId, PersonalErased, type PersonalPurpose } from '../../shared/person/erasure.ts';
import { STATION_ITSELF } from '../../shared/station/nobodys-name.ts';
import type { Clock } from '../clock.ts';
import { dropOldFiles } from '../store/drop-old-files.ts';
import { dropReplaced } from '../store/drop-replaced.ts';
import type { PersonalStore } from '../store/personal-store.ts';
import type { Record } from './record.ts';
import type { StationView } from './refold.ts';

const DAY_MS = 86_400_000;
/** Rows erased at a time: a scan never waits for it. */
const MOST_AT_ONCE = 100;
/** Folders of lists that were exported and of rows that an import refused. */
const LISTS = ['exports', 'imports'];

/** What was erased in one go; more of the same may be left. */
export interface Purged {
  readonly slips: number;
  readonly names: number;
  readonly files: number;
  /** Records that restores have moved aside. */
  readonly replaced: number;
}

/**
 * Erases what is personal and whose time is over (P2), by the same event as by hand: it goes to every bench with the
 * record. Then sees to it that no byte of it is left in the database file.
 */
export function purgePersonal(parts: {
  readonly record: Record;
  readonly personal: PersonalStore;
  readonly people: { leftBefore(beforeMs: number): string[] };
  readonly station: () => StationView;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly dataDir: string;
}): Purged {
  const { slipDays, staffNameDays, fileDays, replacedDays } = parts.station().policy.retention;
  const before = (days: number): number => parts.clock.nowMs() - days * DAY_MS;
  const slips = parts.personal.refsBefore('slip', before(slipDays), MOST_AT_ONCE);
  const names = parts.people.leftBefore(before(staffNameDays)).filter((ref) => parts.personal.get(ref) !== null);
  erase('slip', slips, parts);
  erase('staff-name', names, parts);
  const files = dropOldFiles(parts.dataDir, LISTS, before(fileDays));
  const replaced = dropReplaced(parts.dataDir, before(replacedDays));
  parts.personal.scrub();
  return { slips: slips.length, names: names.length, files, replaced };
}

function erase(
  purpose: PersonalPurpose,
  refs: readonly string[],
  { record, newId }: Parameters<typeof purgePersonal>[0],
): void {
  if (refs.length === 0) return;
  const event = { type: 'PersonalErased', schemaVersion: 1, data: PersonalErased.parse({ purpose }) };
  record.transaction(() => {
    for (const ref of refs) record.append(erasureStreamId(ref), [event], { commandId: newId(), actor: STATION_ITSELF });
  });
}
