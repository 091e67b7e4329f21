import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finishRestore, intendRestore } from '../../../electron/backup/finish-restore.ts';
import { dropReplaced } from '../../../electron/store/drop-replaced.ts';
import { idOf } from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { tempFolder } from '../../support/temp-database.ts';

describe('P2 what a restore moved aside', () => {
  it('goes whole when its term is over, whatever the disk says of its age; what somebody named stays', () => {
    const dataDir = tempFolder();
    writeFileSync(join(dataDir, 'record.sqlite'), 'Canaria');
    intendRestore(dataDir, { backupId: idOf('backup'), nowMs: FAKE_START_MS });
    const moved = String(finishRestore(dataDir));
    const own = join(dataDir, 'replaced', 'kept for the insurance');
    mkdirSync(own);

    expect(dropReplaced(dataDir, FAKE_START_MS)).toBe(0);
    expect(existsSync(join(moved, 'record.sqlite'))).toBe(true);
    expect(dropReplaced(dataDir, FAKE_START_MS + 1)).toBe(1);
    expect([existsSync(moved), existsSync(own)]).toEqual([false, true]);
  });

  it('is nothing on a bench that was never restored', () => {
    expect(dropReplaced(tempFolder(), FAKE_START_MS)).toBe(0);
  });
});
