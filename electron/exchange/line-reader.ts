import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type FileDigest, LINE_BYTES_LIMIT } from '../../shared/exchange/manifest.ts';
import { RefusedError } from '../refused.ts';

const BLOCK_BYTES = 256 * 1024;
const NEW_LINE = 0x0a;

/**
 * Opens a file of a folder that came from outside: never through a link, never anything but a regular file.
 * @throws RefusedError `log-file-missing`.
 */
export async function openPlainFile(path: string): Promise<FileHandle> {
  const missing = (): RefusedError =>
    new RefusedError(
      { kind: 'log-file-missing', path },
      `${path} is missing or is no plain file: copy the export again.`,
    );
  // Not blocking: a named pipe in place of the file would hold the host for ever.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  const file = await open(path, flags).catch(() => null);
  if (file === null) throw missing();
  if ((await file.stat()).isFile()) return file;
  await file.close();
  throw missing();
}

/**
 * Reads a file in blocks of whole lines, without the line ends. Memory stays at a block and a line, however long the
 * file is.
 * @throws RefusedError `log-line-too-long`, or `log-file-damaged` for text that is not UTF-8 or a last line cut short.
 */
export async function* readLines(path: string): AsyncGenerator<readonly string[]> {
  const file = await openPlainFile(path);
  try {
    let rest = Buffer.alloc(0);
    let line = 0;
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, null);
      if (bytesRead === 0) break;
      const block = Buffer.concat([rest, buffer.subarray(0, bytesRead)]);
      const end = block.lastIndexOf(NEW_LINE) + 1;
      rest = block.subarray(end);
      if (rest.length > LINE_BYTES_LIMIT) throw tooLong(path, line);
      const lines = end === 0 ? [] : textOf(block.subarray(0, end - 1), path).split('\n');
      if (lines.some((each) => each.length > LINE_BYTES_LIMIT)) throw tooLong(path, line);
      line += lines.length;
      yield lines;
    }
    if (rest.length > 0) throw damaged(path);
  } finally {
    await file.close();
  }
}

/**
 * Reads a whole file for its digest and says how far it is.
 * @throws RefusedError `log-file-damaged` when it is not what its manifest says.
 */
export async function checkDigest(path: string, expected: FileDigest, told: (bytes: number) => void): Promise<void> {
  const file = await openPlainFile(path);
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for (;;) {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(BLOCK_BYTES), 0, BLOCK_BYTES, null);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      told((bytes += bytesRead));
      if (bytes > expected.bytes) throw damaged(path);
    }
  } finally {
    await file.close();
  }
  if (bytes !== expected.bytes || hash.digest('hex') !== expected.sha256) throw damaged(path);
}

function textOf(bytes: Buffer, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw damaged(path);
  }
}

function tooLong(path: string, line: number): RefusedError {
  const message = `${path} has a line of more than 1 MB after line ${line}: this is no export of a returns bench.`;
  return new RefusedError({ kind: 'log-line-too-long', path, line }, message);
}

function damaged(path: string): RefusedError {
  const message = `${path} is cut short or was changed since it was written: export it again, or copy it again.`;
  return new RefusedError({ kind: 'log-file-damaged', path }, message);
}
