import { readFile, realpath } from 'node:fs/promises';
import { extname, join, sep } from 'node:path';

export interface StaticFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  readonly cacheControl: string;
}

/** Everything the built renderer may consist of. What is not listed (source maps, notes) is not served. */
const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.wav': 'audio/wav',
  '.mp3': 'audio/mpeg',
};

/** The build puts a hash of the content into these names, so their content never changes. */
const HASHED_ASSET = /^assets\/(?:[\w.-]+\/)*[\w.-]+-[\w-]{8,}\.\w+$/;

/**
 * The path of a URL as a path below the renderer's folder, or null when it is not a plain one: climbing, hidden,
 * encoded separators, empty segments. Decoded once, so that a doubly encoded `..` is just a strange name.
 */
export function staticPath(urlPath: string): string | null {
  const decoded = decode(urlPath);
  if (decoded === null || !decoded.startsWith('/')) return null;
  const segments = decoded.slice(1).split('/');
  return segments.every((segment) => /^[\w@+-][\w@+.-]*$/.test(segment)) ? segments.join('/') : null;
}

function decode(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath);
  } catch {
    // A stray % sign: no file of ours has such a name.
    return null;
  }
}

/**
 * Reads a file of the built renderer, or null when there is none. The real path is compared after links have been
 * followed, so a link inside the folder does not lead out of it.
 */
export async function readStaticFile(root: string, urlPath: string): Promise<StaticFile | null> {
  const path = staticPath(urlPath);
  const contentType = path === null ? undefined : CONTENT_TYPES[extname(path)];
  if (path === null || contentType === undefined) return null;
  const bytes = await readConfined(root, path);
  if (bytes === null) return null;
  const cacheControl = HASHED_ASSET.test(path) ? 'public, max-age=31536000, immutable' : 'no-store';
  return { bytes, contentType, cacheControl };
}

async function readConfined(root: string, path: string): Promise<Uint8Array | null> {
  try {
    const real = await realpath(join(root, path));
    return real.startsWith((await realpath(root)) + sep) ? await readFile(real) : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EISDIR' || code === 'ENAMETOOLONG';
}
