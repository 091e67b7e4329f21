import { readdirSync, writeSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import Sqlite from 'better-sqlite3';

/**
 * Loaded into a host before its own program: on SIGUSR2 it writes down what the process holds, after everything that
 * nothing needs any more was collected. Knows nothing of the host.
 */
const seen = { made: 0, gone: 0 };
const collected = new FinalizationRegistry(() => void (seen.gone += 1));
Sqlite.prototype.prepare = new Proxy(Sqlite.prototype.prepare, {
  apply(prepare, database: Sqlite.Database, args) {
    const statement: Sqlite.Statement = Reflect.apply(prepare, database, args);
    seen.made += 1;
    collected.register(statement, undefined);
    return statement;
  },
});

const STANDARD_ERROR = 2;

async function report(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) {
    globalThis.gc?.();
    await wait(5);
  }
  const { heapUsed, external, rss } = process.memoryUsage();
  const held = {
    ...{ heapBytes: heapUsed + external, rssBytes: rss, files: readdirSync('/proc/self/fd').length },
    ...{ resources: process.getActiveResourcesInfo().length, statements: seen.made - seen.gone, prepared: seen.made },
  };
  writeSync(STANDARD_ERROR, `held ${JSON.stringify(held)}\n`);
}

process.on('SIGUSR2', () => void report());
