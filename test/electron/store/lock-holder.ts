import { lockDataFolder } from '../../../electron/store/data-folder-lock.ts';

/** A process that takes the lock of a data folder, says so in one line, and holds it until it is ended. */
const lock = lockDataFolder(process.argv[2] ?? '');
// Kept in hand: a lock that nobody refers to any more is given up by the garbage collector.
process.stdin.once('end', () => lock.release());
process.stdout.write('held\n');
process.stdin.resume();
