import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportKind } from '../../shared/protocol/calls/administration.ts';

export type CliCommand =
  | {
      readonly kind: 'import';
      readonly files: readonly { kind: ImportKind; path: string }[];
      readonly isPreview: boolean;
    }
  | { readonly kind: 'verify' }
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
  verify                                                 check chains, views and photographs
  rebuild                                                fold all views again from the record
  health                                                 what works and what waits
Answers are JSON. A running bench is asked; else the data folder is opened directly.`;

/**
 * Reads the command line.
 * @throws RangeError with the usage when it makes no sense.
 */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const { values, positionals } = parse(args);
  const [name, ...rest] = positionals;
  if (name === undefined || rest.length > 0) throw new RangeError(USAGE);
  return { command: commandOf(name, values), dataDir: values.data === undefined ? null : resolve(values.data) };
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
      },
    });
  } catch (cause) {
    throw new RangeError(USAGE, { cause });
  }
}

function commandOf(name: string, values: ReturnType<typeof parse>['values']): CliCommand {
  if (name === 'verify' || name === 'rebuild' || name === 'health') return { kind: name };
  if (name !== 'import') throw new RangeError(USAGE);
  // The catalogue first: returns that open later copy names and masses from it.
  const files = (['catalogue', 'shipments', 'returns'] as const).flatMap((kind) => {
    const path = values[kind];
    return path === undefined ? [] : [{ kind, path: resolve(path) }];
  });
  if (files.length === 0) throw new RangeError(USAGE);
  return { kind: 'import', files, isPreview: values.preview };
}
