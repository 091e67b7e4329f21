import { z } from 'zod';

/** What the folder of an export is: told apart from any other folder by this word and this number. */
export const EXCHANGE_FORMAT = 'returns-bench-log';
export const EXCHANGE_FORMAT_VERSION = 1;

/**
 * The files of an export. What its events name stands beside them by the SHA-256 of its bytes: photographs under
 * `photos/ab/abcd….jpg`, PDFs under `evidence/ab/abcd….pdf`; `photos.jsonl` lists both. `checkpoints.jsonl` holds what
 * stations have signed of their chains: each line vouches for itself, so the manifest does not name it.
 */
export const EXCHANGE_FILES = {
  manifest: 'manifest.json',
  events: 'events.jsonl',
  personal: 'personal.jsonl',
  photos: 'photos.jsonl',
  checkpoints: 'checkpoints.jsonl',
} as const;

/** Bytes of the manifest: a site with a thousand stations stays far below. */
export const MANIFEST_BYTES_LIMIT = 1024 * 1024;
/** Bytes of one line. The largest event this app writes, 200 lines with names in three languages, is half of it. */
export const LINE_BYTES_LIMIT = 1024 * 1024;

const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);
const Count = z.int().nonnegative();

/** One station's part of an export: an unbroken piece of its chain, from the event after `fromSeq - 1` to `toSeq`. */
export const StationRange = z.strictObject({
  stationId: z.uuid(),
  fromSeq: z.int().positive(),
  toSeq: z.int().positive(),
  /** Hash of the last event of the range, so that the next export can be seen to go on from here. */
  endHash: Sha256Hex,
});
export type StationRange = z.infer<typeof StationRange>;

/** A file of lines and what it must be, so that a cut or changed one is known before anything is taken from it. */
const FileDigest = z.strictObject({ lines: Count, bytes: Count, sha256: Sha256Hex });
export type FileDigest = z.infer<typeof FileDigest>;

/**
 * The head of an export. Reference data (expected returns, catalogue) is not part of it: every bench imports the same
 * CSV, and a case carries its own copy of what it needs. PINs, badges and secrets never leave a station.
 */
export const Manifest = z.strictObject({
  format: z.literal(EXCHANGE_FORMAT),
  formatVersion: z.literal(EXCHANGE_FORMAT_VERSION),
  siteId: z.uuid(),
  exportedBy: z.strictObject({ stationId: z.uuid(), stationCode: z.string().max(8) }),
  exportedAtMs: z.int(),
  stations: z.array(StationRange).max(4_000),
  events: FileDigest,
  /** Null when names and slip details were left out. */
  personal: FileDigest.nullable(),
  photos: FileDigest,
});
export type Manifest = z.infer<typeof Manifest>;

/** Read first, of whatever version: a newer format is told apart from a damaged file. */
export const ManifestHead = z.looseObject({ format: z.literal(EXCHANGE_FORMAT), formatVersion: z.int() });

/** A name, or what a slip said, under the reference that events name it by. */
export const PersonalLine = z.strictObject({
  ref: z.string().min(1).max(64),
  purpose: z.string().regex(/^[a-z-]{1,40}$/),
  value: z.string().max(20_000),
  updatedAtMs: z.int(),
});
export type PersonalLine = z.infer<typeof PersonalLine>;

const FILE_KINDS = ['image', 'pdf'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

/** A photograph or PDF of the export: its file is named by its hash and by nothing that could lead elsewhere. */
export const ExchangeFile = z.strictObject({
  sha256: Sha256Hex,
  byteLength: z.int().positive(),
  kind: z.enum(FILE_KINDS).default('image'),
});
export type ExchangeFile = z.infer<typeof ExchangeFile>;

/** Up to which event of each station somebody has the record already. */
export const Cut = z.record(z.uuid(), Count);
export type Cut = z.infer<typeof Cut>;

/** Where an export ends: what the next one can start from. */
export function cutOf({ stations }: Pick<Manifest, 'stations'>): Cut {
  return Object.fromEntries(stations.map(({ stationId, toSeq }) => [stationId, toSeq]));
}

/** The place of a photograph or PDF inside an export's folder, in parts of a path. */
export function filePlace({ sha256, kind }: Pick<ExchangeFile, 'sha256' | 'kind'>): readonly [string, string, string] {
  const folder = sha256.slice(0, 2);
  return kind === 'image' ? ['photos', folder, `${sha256}.jpg`] : ['evidence', folder, `${sha256}.pdf`];
}
