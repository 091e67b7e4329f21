import { openClockKeeper } from './cases/clock-keeper.ts';
import { purgePersonal } from './cases/purge-personal.ts';
import { purgeSnapshots } from './cases/purge-snapshots.ts';

/** How often what may not be kept any longer is looked for, locks that are over released, and the record signed. */
const UPKEEP_EVERY_MS = 300_000;
/** How soon somebody who has set the computer's clock is noticed. */
const LOOK_AT_CLOCK_MS = 1_000;

type Parts = Omit<Parameters<typeof openClockKeeper>[0], 'stationId' | 'moved'> &
  Omit<Parameters<typeof purgePersonal>[0], 'station'> &
  Parameters<typeof purgeSnapshots>[0] & {
    readonly station: {
      isSetUp(): boolean;
      stationId(): string | null;
      readonly view: Parameters<typeof purgePersonal>[0]['station'];
    };
    readonly isRecordOnly: boolean;
    /** Lets something that nobody waits for fail without ending the host. */
    readonly unattended: (work: () => void) => () => void;
    readonly clockMoved: (byMs: number) => void;
    /** What else is to be done as often as erasing, before it. */
    readonly also: readonly (() => void)[];
  };

/** What a host does by itself, now and again: it follows the computer's clock (T1) erases whose time is over (P2), and more. */
export function startUpkeep(parts: Parts) {
  const { station, unattended, isRecordOnly } = parts;
  const keeper = openClockKeeper({ ...parts, stationId: station.stationId, moved: parts.clockMoved });
  const purge = (): void => {
    purgeSnapshots(parts);
    if (station.isSetUp()) purgePersonal({ ...parts, station: station.view });
  };
  const upkeep = unattended(() => [...parts.also, purge].forEach((work) => work()));
  keeper.start();
  const looking = setInterval(unattended(keeper.look), LOOK_AT_CLOCK_MS).unref();
  const purging = isRecordOnly ? null : setInterval(upkeep, UPKEEP_EVERY_MS).unref();
  if (!isRecordOnly) upkeep();
  return {
    purge,
    lookAtClock: keeper.look,
    stop: (): void => {
      clearInterval(looking);
      if (purging) clearInterval(purging);
    },
  };
}
