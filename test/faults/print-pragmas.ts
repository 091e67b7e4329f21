import { openDatabase, openDatabaseReadOnly } from '../../electron/store/database.ts';

/** A process of its own: opens a data folder as the product does and prints the pragmas of its connection. */
const [dataDir = '', how = ''] = process.argv.slice(2);
const database = how === 'read-only' ? openDatabaseReadOnly(dataDir) : openDatabase(dataDir);
if (how === 'after-a-write') database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('probe', '1')").run();
const names = [
  ...['journal_mode', 'synchronous', 'foreign_keys', 'busy_timeout'],
  ...['trusted_schema', 'mmap_size', 'secure_delete'],
];
const pragmas = Object.fromEntries(names.map((name) => [name, database.pragma(name, { simple: true })]));
process.stdout.write(JSON.stringify(pragmas));
database.close();
