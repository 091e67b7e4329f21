import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testRow } from '../../faults/test-row.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';
import { heldByRefused, madPages } from './http-storms.ts';

testRow('H14');

describe('H14 malformed HTTP and WebSocket traffic never ends the bench', () => {
  let host: HostProcess;
  const dataDir = mkdtempSync(join(tmpdir(), 'returns-bench-storms-'));
  beforeAll(async () => {
    host = await startHost(dataDir);
  });
  afterAll(async () => {
    await host.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  it('nor does a stranger who was refused and never hangs up shut others out', { timeout: 90_000 }, async () => {
    expect(await heldByRefused(host)).toEqual([]);
  });

  it('nor does a page gone mad: 10 MB, nesting, noise, 2,000 calls at once', { timeout: 60_000 }, async () => {
    expect(await madPages(host, 2_000)).toEqual([]);
  });
});
