import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A serial cable without hardware: the bench opens `path`, the test writes what a scale would send. */
export interface Pty {
  readonly path: string;
  write(bytes: Uint8Array): void;
  /** Pulls the cable: the port vanishes under whoever has it open. */
  unplug(): Promise<void>;
  /** Plugs it in again under the same name. */
  replug(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens a pty whose other end is a `socat` of our own; `onBytes` gets what the bench sends. @throws when there is no
 * `socat`.
 */
export async function openPty(onBytes: OnBytes = () => undefined): Promise<Pty> {
  if (spawnSync('socat', ['-V']).error !== undefined) {
    throw new Error('socat is not installed: install it (Debian: apt-get install socat), tests over a pty need it');
  }
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-pty-'));
  const path = join(folder, 'scale');
  let end = await plugIn(path, onBytes);
  return {
    path,
    write: (bytes) => void end.socat.stdin?.write(bytes),
    unplug: () => pullOut(end),
    async replug() {
      end = await plugIn(path, onBytes);
    },
    async close() {
      await pullOut(end);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type OnBytes = (bytes: Uint8Array) => void;

interface PluggedIn {
  readonly socat: ChildProcess;
  /** Keeps the pty open between two openings by the bench: socat ends when the last user of the other end leaves. */
  readonly holder: number;
}

async function plugIn(path: string, onBytes: OnBytes): Promise<PluggedIn> {
  const socat = spawn('socat', ['-d', '-d', `pty,raw,echo=0,link=${path}`, 'stdio'], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  socat.stdin.on('error', () => undefined);
  socat.stdout.on('data', onBytes);
  let said = '';
  while (!said.includes('starting data transfer loop')) {
    const [chunk]: unknown[] = await once(socat.stderr, 'data');
    said += String(chunk);
  }
  return { socat, holder: openSync(path, constants.O_RDWR | constants.O_NOCTTY) };
}

async function pullOut({ socat, holder }: PluggedIn): Promise<void> {
  if (socat.exitCode !== null || socat.signalCode !== null) return;
  const gone = once(socat, 'exit');
  socat.kill('SIGTERM');
  await gone;
  closeSync(holder);
}
