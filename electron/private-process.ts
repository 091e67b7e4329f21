import { writeFileSync } from 'node:fs';

/** On Linux: which kinds of memory a core dump of this process may hold. None of them. */
const COREDUMP_FILTER = '/proc/self/coredump_filter';

/**
 * What a program that handles personal data says to the system before it touches any: files are its owner's alone
 * (P6), and its memory is never written to the disk because it crashed (P4). Node cannot lower the limit for core
 * dumps, but on Linux it can say that none of its memory belongs into one; reports of its own carry no environment
 * and are only written when asked for on the command line.
 */
export function keepProcessPrivate(): void {
  process.umask(0o077);
  process.report.reportOnFatalError = false;
  process.report.reportOnUncaughtException = false;
  process.report.reportOnSignal = false;
  if (process.platform === 'linux') leaveMemoryOutOfDumps();
}

function leaveMemoryOutOfDumps(): void {
  try {
    writeFileSync(COREDUMP_FILTER, '0');
  } catch {
    // A system without /proc, or one that refuses: then its own setting for core dumps stands.
  }
}
