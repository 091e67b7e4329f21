import { readFileSync } from 'node:fs';

/** What a process did, as `strace -f -y` wrote it down, reduced to what the order of sync and answer needs. */
export type Deed = 'log-written' | 'log-synced' | 'record-synced' | 'sync-failed' | 'record-opened' | 'answered';

const CALL = /^\d+\s+(\w+)\(/;
const RESUMED = /^\d+\s+<\.\.\. (\w+) resumed>/;

/** SQLite's build decides which of the two it uses. */
const SYNC = /\bf(?:data)?sync\(/;

/** Deeds in the order in which they were done; a call that another thread interrupted counts when it returned. */
export function deedsIn(path: string): Deed[] {
  const begun = new Map<string, string>();
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const key = `${line.split(' ', 1)[0] ?? ''} ${(CALL.exec(line) ?? RESUMED.exec(line))?.[1] ?? ''}`;
      if (line.includes('<unfinished ...>')) {
        begun.set(key, line);
        // An answer counts from when it begins to leave.
        return line.includes('HTTP/1.1 200') ? deed(line) : [];
      }
      return RESUMED.test(line)
        ? deed(`${begun.get(key) ?? ''}${line}`).filter((each) => each !== 'answered')
        : deed(line);
    });
}

function deed(line: string): Deed[] {
  if (line.includes('HTTP/1.1 200')) return ['answered'];
  if (SYNC.test(line)) return syncDeed(line);
  if (line.includes('pwrite64(') && line.includes('record.sqlite-wal')) return ['log-written'];
  return line.includes('openat(') && /record\.sqlite"/.test(line) ? ['record-opened'] : [];
}

function syncDeed(line: string): Deed[] {
  if (line.includes('= -1')) return ['sync-failed'];
  if (line.includes('record.sqlite-wal')) return ['log-synced'];
  return line.includes('record.sqlite') ? ['record-synced'] : [];
}
