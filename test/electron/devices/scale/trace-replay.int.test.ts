import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLineDecoder } from '../../../../electron/devices/scale/line-decoder.ts';
import { recordedBytes } from '../../../../electron/devices/scale/recorded-bytes.ts';
import { startTrace } from '../../../../electron/devices/scale/trace-file.ts';
import { ascii } from './published-frames.ts';

const STARTED_AT_MS = 1_764_000_000_000;
const PROFILE = { name: 'Scale', path: 'COM3', baudRate: 9_600, protocol: 'st-gs-csv' } as const;
/** As a port hands bytes over: cut anywhere, with a motion, noise and an overload among them. */
const PIECES = [
  '6kg\r\nST,GS,+  0.0',
  '00kg\r\nUS,GS,+  0.812kg',
  '\r\n\u0000\u00ffST,G',
  'S,+  1.236kg\r\nST,GS,+  1.236kg\r\n',
  'OL,GS,+ ',
  '     kg\r\nST,NT,+  1.000kg\r\n',
];

it('a trace that was recorded is read again as it was heard, and what was sent is no part of it', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'returns-bench-trace-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const header = { path: 'COM3', baudRate: 9_600, protocol: 'st-gs-csv', parity: 'none', startedAtMs: STARTED_AT_MS };
  const trace = startTrace(dataDir, header);
  const live = createLineDecoder(PROFILE);
  const heard = PIECES.flatMap((piece, at) => {
    const atMs = STARTED_AT_MS + 40 + at * 25;
    trace.write('in', ascii(piece), atMs);
    trace.write('out', ascii('S\r\n'), atMs + 1);
    return live.push(ascii(piece), atMs);
  });
  trace.close();

  const replayed = createLineDecoder(PROFILE);
  const pieces = recordedBytes(readFileSync(join(dataDir, 'traces', trace.file().fileName), 'utf8'));
  const again = pieces.flatMap(({ atMs, bytes }) => replayed.push(bytes, STARTED_AT_MS + 40 + atMs));
  expect(pieces.map(({ atMs }) => atMs)).toEqual(PIECES.map((_, at) => at * 25));
  expect(heard.filter(({ kind }) => kind === 'reading').length).toBeGreaterThanOrEqual(4);
  expect(again).toEqual(heard);
  expect(replayed.resyncCount()).toBe(live.resyncCount());
});
