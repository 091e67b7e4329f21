import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportKind } from '../../shared/protocol/calls/administration.ts';

export type CliCommand =
  | {
      readonly kind: 'import';
      readonly files: readonly { kind: ImportKind; path: string }[];
      readonly isPreview: boolean;
    }
  | {
      readonly kind: 'log-export';
      readonly path: string;
      /** A calendar date, or an earlier export to go on from. */
      readonly since: { readonly date: string } | { readonly after: string } | null;
      readonly withPersonal: boolean;
    }
  | { readonly kind: 'log-import'; readonly path: string; readonly restore: boolean }
  | { readonly kind: 'log-status' }
  | { readonly kind: 'backup-create'; readonly to: string | null }
  /** `from` null: where this bench puts its backups. */
  | { readonly kind: 'backup-list'; readonly from: string | null }
  | { readonly kind: 'backup-verify'; readonly from: string }
  | { readonly kind: 'restore'; readonly from: string; readonly isReplacing: boolean }
  /** `checkpoints`: a file of signed heads that somebody else has kept, one JSON a line. */
  | { readonly kind: 'verify'; readonly checkpoints: string | null }
  | { readonly kind: 'rebuild' }
  | { readonly kind: 'health' };

export interface CliOptions {
  readonly command: CliCommand;
  /** Null for the machine's own data folder. */
  readonly dataDir: string | null;
}

export const USAGE = `Usage: npm run cli -- COMMAND [--data DIR]
  import --returns FILE | --catalogue FILE | --shipments FILE [--preview]
                                                         take a CSV; refused rows go to a file
  log export --to DIR [--since YYYY-MM-DD | --since EARLIER-EXPORT] [--without-personal]
                                                         write the record, with photographs, into a new folder
  log import --from DIR [--restore]                      take in another station's record; twice is like once
  log status                                             how far each station of the site is known here
  backup create [--to DIR]                               make a backup now, checked; DIR is there already
  backup list [--from DIR]                               what can be restored, newest first
  backup verify --from BACKUP                            read a backup whole
  restore --from BACKUP --data DIR [--replace]           put a backup into an empty data folder; with --replace what is
                                                         there is moved aside and kept
  verify [--checkpoints FILE]                            check chains, views and photographs, also against signed heads
                                                         that the back office has kept
  rebuild                                                fold all views again from the record
  health                                                 what works and what waits
Answers are JSON. A running bench is asked; else the data folder is opened directly.`;

/**
 * Reads the command line.
 * @throws RangeError with the usage when it makes no sense.
 */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  const [name, action, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new RangeError(USAGE);
  const command = commandNamed(name, action, values);
  return { command, dataDir: values.data === undefined ? null : resolve(values.data) };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        data: { type: 'string' },
        returns: { type: 'string' },
        catalogue: { type: 'string' },
        shipments: { type: 'string' },
        preview: { type: 'boolean', default: false },
        to: { type: 'string' },
        from: { type: 'string' },
        since: { type: 'string' },
        'without-personal': { type: 'boolean', default: false },
        restore: { type: 'boolean', default: false },
        replace: { type: 'boolean', default: false },
        checkpoints: { type: 'string' },
      },
    });
  } catch (cause) {
    throw new RangeError(USAGE, { cause });
  }
}

type Values = ReturnType<typeof parse>['values'];

function commandNamed(name: string, action: string | undefined, values: Values): CliCommand {
  if (name === 'log') return logCommand(action, values);
  if (name === 'backup') return backupCommand(action, values);
  return commandOf(name, action, values);
}

function backupCommand(action: string | undefined, { to, from }: Values): CliCommand {
  if (action === 'create') return { kind: 'backup-create', to: to === undefined ? null : resolve(to) };
  if (action === 'list') return { kind: 'backup-list', from: from === undefined ? null : resolve(from) };
  if (action === 'verify' && from !== undefined) return { kind: 'backup-verify', from: resolve(from) };
  throw new RangeError(USAGE);
}

function logCommand(action: string | undefined, values: Values): CliCommand {
  if (action === 'status') return { kind: 'log-status' };
  if (action === 'export' && values.to !== undefined) {
    const withPersonal = !values['without-personal'];
    return { kind: 'log-export', path: resolve(values.to), since: sinceOf(values.since), withPersonal };
  }
  if (action === 'import' && values.from !== undefined) {
    return { kind: 'log-import', path: resolve(values.from), restore: values.restore };
  }
  throw new RangeError(USAGE);
}

function sinceOf(since: string | undefined): Extract<CliCommand, { kind: 'log-export' }>['since'] {
  if (since === undefined) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(since) ? { date: since } : { after: resolve(since) };
}

function commandOf(name: string, action: string | undefined, values: Values): CliCommand {
  if (action !== undefined) throw new RangeError(USAGE);
  if (name === 'verify') {
    return { kind: name, checkpoints: values.checkpoints === undefined ? null : resolve(values.checkpoints) };
  }
  if (name === 'rebuild' || name === 'health') return { kind: name };
  if (name === 'restore' && values.from !== undefined && values.data !== undefined) {
    return { kind: 'restore', from: resolve(values.from), isReplacing: values.replace };
  }
  if (name !== 'import') throw new RangeError(USAGE);
  // The catalogue first: returns that open later copy names and masses from it.
  const files = (['catalogue', 'shipments', 'returns'] as const).flatMap((kind) => {
    const path = values[kind];
    return path === undefined ? [] : [{ kind, path: resolve(path) }];
  });
  if (files.length === 0) throw new RangeError(USAGE);
  return { kind: 'import', files, isPreview: values.preview };
}
