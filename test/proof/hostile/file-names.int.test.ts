import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDocument } from '../../../electron/handlers/save-document.ts';
import { readExport } from '../../../electron/handlers/save-export.ts';
import { setUp, temporaryFolder } from '../../electron/host/bench.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';
import { CANARY, FILE_NAMES } from './file-names.ts';

const hasTracer = spawnSync('strace', ['-V']).error === undefined;
const note = hasTracer ? '' : ' (strace is not installed: what is opened is not traced)';

describe(`H8 a name never leads out of its folder${note}`, () => {
  let host: HostProcess;
  let client: ApiClient;
  let trace: string;
  beforeAll(async () => {
    const folder = temporaryFolder(afterAll);
    const dataDir = join(folder, 'data');
    trace = join(folder, 'opened.txt');
    mkdirSync(join(dataDir, 'documents'), { recursive: true });
    // What would be found if one of the names led there.
    for (const name of [`${CANARY}.pdf`, `${CANARY}.csv`, CANARY]) {
      writeFileSync(join(folder, name), 'secret');
      writeFileSync(join(dataDir, name), 'secret');
    }
    const under = hasTracer ? ['strace', '-f', '-qq', '-e', 'trace=open,openat', '-o', trace] : [];
    host = await startHost(dataDir, [], { under });
    client = await setUp(host);
  }, 120_000);
  afterAll(() => host.kill());

  it(`${FILE_NAMES.length} names find nothing and open nothing`, { timeout: 120_000 }, async () => {
    for (const fileName of FILE_NAMES) {
      const answers = await Promise.all([
        client.send('document.bytes', { fileName }),
        client.send('export.bytes', { fileName }),
        client.send('photo.bytes', { sha256: fileName }),
        client.send('evidence.bytes', { sha256: fileName }),
      ]);
      for (const { status, body } of answers) {
        expect([fileName, status]).toSatisfy(([, code]: [string, number]) => code === 400 || code === 404);
        expect(JSON.stringify(body)).not.toContain('secret');
      }
      expect(await rawGet(host, `/${fileName}`)).not.toContain('secret');
    }
    if (!hasTracer) return;
    const opened = readFileSync(trace, 'utf8').split('\n');
    expect(opened.length).toBeGreaterThan(50);
    expect(opened.filter((line) => line.includes(CANARY))).toEqual([]);
  });

  it('a link in the folder of documents or exports is no document', () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'outside.pdf'), 'secret');
    for (const [place, name, read] of [
      ['documents', 'DC-LINK.pdf', readDocument],
      ['exports', 'SHEET-LINK.csv', readExport],
    ] as const) {
      mkdirSync(join(folder, place));
      symlinkSync(join(folder, 'outside.pdf'), join(folder, place, name));
      writeFileSync(join(folder, place, name.replace('LINK', 'REAL')), 'ours');
      expect(read(folder, name)).toBeNull();
      expect(Buffer.from(read(folder, name.replace('LINK', 'REAL')) ?? []).toString()).toBe('ours');
    }
  });
});

/** A request line as it is, which no client library would send. */
function rawGet(host: HostProcess, target: string): Promise<string> {
  const port = Number(new URL(host.file.url).port);
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(
        Buffer.from(`GET ${target} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: close\r\n\r\n`, 'latin1'),
      ),
    );
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => resolve(answer));
    socket.on('close', () => resolve(answer));
  });
}
