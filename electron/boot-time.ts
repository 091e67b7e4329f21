import { existsSync, readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** Time since the computer was switched on, sleep included. */
export interface BootTime {
  /** Which switching-on; null where the system does not say. */
  readonly bootId: string | null;
  readonly ms: number;
}

const BOOT_ID_FILE = '/proc/sys/kernel/random/boot_id';
const bootId = existsSync(BOOT_ID_FILE) ? readFileSync(BOOT_ID_FILE, 'utf8').trim() : null;

export const bootTime = (): BootTime => ({ bootId, ms: uptime() * 1_000 });
