import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { FileDigest } from '../../shared/exchange/manifest.ts';

/** Writes lines to a new file and keeps its digest. */
export interface LineWriter {
  write(line: string): void;
  /** Syncs and closes it; answers what it holds. */
  finish(): FileDigest;
  /** Closes it as it is, for a folder that is thrown away. */
  abandon(): void;
}

const BUFFER_BYTES = 256 * 1024;

/** @throws an error of the file system, also when there is such a file already. */
export function openLineWriter(path: string): LineWriter {
  const file = openSync(path, 'wx', 0o600);
  const hash = createHash('sha256');
  let waiting: Buffer[] = [];
  let waitingBytes = 0;
  let lines = 0;
  let bytes = 0;
  const flush = (): void => {
    const block = Buffer.concat(waiting);
    for (let at = 0; at < block.length;) at += writeSync(file, block, at);
    hash.update(block);
    waiting = [];
    waitingBytes = 0;
  };
  return {
    write: (line) => {
      const block = Buffer.from(`${line}\n`, 'utf8');
      waiting.push(block);
      waitingBytes += block.length;
      bytes += block.length;
      lines += 1;
      if (waitingBytes >= BUFFER_BYTES) flush();
    },
    finish: () => {
      flush();
      fsyncSync(file);
      closeSync(file);
      return { lines, bytes, sha256: hash.digest('hex') };
    },
    abandon: () => closeSync(file),
  };
}
