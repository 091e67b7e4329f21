import { z } from 'zod';
import { Policy } from '../domain/policy/policy.ts';
import { accepted, refused, type Result } from '../domain/result.ts';
import { ScaleProfile } from '../domain/scale-profile.ts';
import { LOCALES } from '../i18n/locales.ts';

const FORMAT = 'returns-bench-set-up';
const VERSION = 1;

/**
 * What the next bench of a site takes over from this one: the site, its rules, where facts are posted and how the scale
 * is read. Strict, so that nothing else can be in it: no station, no person, no PIN or badge, no key and no secret. The
 * site's id is no secret; without it two benches could not mean the same return.
 */
export const SetupFile = z.strictObject({
  format: z.literal(FORMAT),
  version: z.literal(VERSION),
  site: z.strictObject({
    siteId: z.uuid(),
    siteName: z.string().min(1).max(60),
    siteCode: z.string().regex(/^[A-Z0-9]{2,8}$/),
    zone: z.string().min(1).max(64),
  }),
  locale: z.enum(LOCALES),
  /** Null: the defaults of the app. */
  policy: Policy.nullable(),
  backOffice: z.strictObject({ url: z.string().max(2_000).nullable(), allowLoopback: z.boolean() }),
  scale: ScaleProfile.nullable(),
});
export type SetupFile = z.infer<typeof SetupFile>;

export const SETUP_FILE_HEAD = { format: FORMAT, version: VERSION } as const;

/** Why a file cannot be taken over, as `error.<kind>` says it. */
export type SetupFileFault = 'setup-file-unreadable' | 'setup-file-other' | 'setup-file-newer' | 'setup-file-damaged';

const Head = z.object({ format: z.literal(FORMAT), version: z.int().positive() });

/** Reads a set-up file; says apart a file that is none, one of a newer app, and one that was changed. */
export function readSetupFile(text: string): Result<SetupFile, SetupFileFault> {
  const json = parsed(text);
  if (json === undefined) return refused('setup-file-unreadable');
  const head = Head.safeParse(json);
  if (!head.success) return refused('setup-file-other');
  if (head.data.version > VERSION) return refused('setup-file-newer');
  const file = SetupFile.safeParse(json);
  return file.success ? accepted(file.data) : refused('setup-file-damaged');
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: somebody picked another file.
    return undefined;
  }
}
