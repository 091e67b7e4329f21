import { lockDataFolder } from '../../../electron/store/data-folder-lock.ts';

/** A process that takes the lock of a data folder, says so in one line, and holds it until it is ended. */
lockDataFolder(process.argv[2] ?? '');
process.stdout.write('held\n');
process.stdin.resume();
