import { resolve } from 'node:path';
import type { ImportKind } from '../../shared/protocol/calls/administration.ts';
import { type CommandName, type OptionValues, readWords } from './command-words.ts';
import type { DecodeScaleCommand } from './decode-scale.ts';
import type { DetectScaleCommand } from './detect-scale.ts';
import type { IdentifyCommand } from './identify-code.ts';
import { WrongCommandLine } from './usage.ts';

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
  | { readonly kind: 'health' }
  | { readonly kind: 'decode-image'; readonly path: string }
  | { readonly kind: 'solve-gap' }
  | DetectScaleCommand
  | IdentifyCommand
  | DecodeScaleCommand;

export interface CliOptions {
  readonly command: CliCommand;
  /** Null for the machine's own data folder. */
  readonly dataDir: string | null;
}

/**
 * Reads the command line.
 * @throws WrongCommandLine that says which word or option is wrong or missing.
 */
export function parseCliOptions(args: readonly string[]): CliOptions {
  const { name, operand, values } = readWords(args);
  return {
    command: commandOf(name, values, operand),
    dataDir: values.data === undefined ? null : resolve(values.data),
  };
}

function commandOf(name: CommandName, values: OptionValues, operand: string | null): CliCommand {
  switch (name) {
    case 'import':
      return importCommand(values);
    case 'log export': {
      const path = given(values.to, name, '--to', 'a new folder to write into');
      return { kind: 'log-export', path, since: sinceOf(values.since), withPersonal: !values['without-personal'] };
    }
    case 'log import': {
      const path = given(values.from, name, '--from', 'the folder of an export');
      return { kind: 'log-import', path, restore: values.restore };
    }
    case 'log status':
      return { kind: 'log-status' };
    case 'backup create':
      return { kind: 'backup-create', to: pathOf(values.to) };
    case 'backup list':
      return { kind: 'backup-list', from: pathOf(values.from) };
    case 'backup verify':
      return { kind: 'backup-verify', from: given(values.from, name, '--from', A_BACKUP) };
    case 'restore':
      return restoreCommand(values);
    case 'verify':
      return { kind: name, checkpoints: pathOf(values.checkpoints) };
    case 'rebuild':
    case 'health':
    case 'solve-gap':
      return { kind: name };
    case 'decode-scale':
      return { kind: name, protocol: values.protocol ?? null, unit: values.unit ?? null, isHex: values.hex };
    case 'detect-scale':
      return { kind: name, path: named(values.port, name), isProbing: values.probe };
    case 'identify':
      return { kind: name, code: operand ?? '', aimId: values.aim ?? null };
    case 'decode-image':
      return { kind: name, path: resolve(operand ?? '') };
  }
}

const A_BACKUP = 'the folder of a backup, as "backup list" shows it';

const pathOf = (value: string | undefined): string | null => (value === undefined ? null : resolve(value));

function given(value: string | undefined, name: CommandName, option: string, what: string): string {
  if (value !== undefined) return resolve(value);
  throw new WrongCommandLine(`"${name}" lacks ${option}: add ${option} and ${what}.`);
}

/** The name of a port is no path of a file: `COM3` stays as it is. */
function named(port: string | undefined, name: CommandName): string {
  if (port !== undefined) return port;
  throw new WrongCommandLine(`"${name}" lacks --port: add --port and the port's name, like COM3 or /dev/ttyUSB0.`);
}

function restoreCommand({ from, data, replace }: OptionValues): CliCommand {
  const path = given(from, 'restore', '--from', A_BACKUP);
  // Never the machine's own folder by leaving something out.
  given(data, 'restore', '--data', 'the data folder to put it into');
  return { kind: 'restore', from: path, isReplacing: replace };
}

function importCommand(values: OptionValues): CliCommand {
  // The catalogue first: returns that open later copy names and masses from it.
  const files = (['catalogue', 'shipments', 'returns'] as const).flatMap((kind) => {
    const path = values[kind];
    return path === undefined ? [] : [{ kind, path: resolve(path) }];
  });
  if (files.length > 0) return { kind: 'import', files, isPreview: values.preview };
  throw new WrongCommandLine('"import" lacks a file: add --returns, --catalogue or --shipments and a CSV file.');
}

function sinceOf(since: string | undefined): Extract<CliCommand, { kind: 'log-export' }>['since'] {
  if (since === undefined) return null;
  return /^\d{4}-\d{2}-\d{2}$/.test(since) ? { date: since } : { after: resolve(since) };
}
