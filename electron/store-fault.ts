/** What a failed write or read says about the disk under the record. */
export type StoreFault = 'full' | 'read-only' | 'failed' | 'damaged';

/** SQLite's result codes (https://sqlite.org/rescode.html), by how they begin. */
const BY_SQLITE_CODE: readonly (readonly [string, StoreFault])[] = [
  ['SQLITE_FULL', 'full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_NOTADB', 'damaged'],
  ['SQLITE_IOERR', 'failed'],
  ['SQLITE_CANTOPEN', 'failed'],
];

const BY_SYSTEM_CODE: Readonly<Record<string, StoreFault>> = {
  ENOSPC: 'full',
  EDQUOT: 'full',
  EROFS: 'read-only',
  EIO: 'failed',
};

/** Calls with which only our own files are written; a file that somebody named may be refused for other reasons. */
const WRITING_CALLS: readonly unknown[] = ['mkdir', 'rename', 'write', 'fsync'];

/** Null when the error is about something else. Looks through what was wrapped. */
export function storeFaultOf(error: unknown): StoreFault | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    const fault = faultOf(at);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf(error: Error): StoreFault | null {
  if (error instanceof TypeError && error.message.includes('database connection is not open')) return 'failed';
  const code: unknown = Reflect.get(error, 'code');
  if (typeof code !== 'string') return null;
  const known = BY_SQLITE_CODE.find(([start]) => code.startsWith(start))?.[1] ?? BY_SYSTEM_CODE[code];
  if (known) return known;
  const isDenied = code === 'EACCES' || code === 'EPERM';
  return isDenied && WRITING_CALLS.includes(Reflect.get(error, 'syscall')) ? 'read-only' : null;
}
