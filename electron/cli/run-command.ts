import { z } from 'zod';
import type { CallOutcome } from '../../shared/protocol/wire-error.ts';
import { readCheckpoints } from './read-checkpoints.ts';
import { readSince } from './read-since.ts';
import type { Caller } from './caller.ts';
import type { RescueCommand } from './backup-commands.ts';
import type { CliCommand } from './cli-options.ts';
import { shownBackupAt } from './shown-backup.ts';

/** What a command prints, and whether all went well. */
export interface CliAnswer {
  readonly output: unknown;
  readonly isGood: boolean;
}

const Verified = z.object({ isSound: z.boolean() });
const Made = z.object({ path: z.string() });

/** Runs one command. A refused file or an unsound record is an answer too; the exit code says that it is not good. */
export async function runCommand(
  command: Exclude<
    CliCommand,
    RescueCommand | { readonly kind: 'decode-image' | 'decode-scale' | 'detect-scale' | 'identify' | 'solve-gap' }
  >,
  caller: Caller,
  newId: () => string,
): Promise<CliAnswer> {
  switch (command.kind) {
    case 'health':
      return answer(await caller.call('health.get', {}));
    case 'verify': {
      const verified = answer(await caller.call('record.verify', readCheckpoints(command.checkpoints)));
      return { ...verified, isGood: verified.isGood && Verified.parse(verified.output).isSound };
    }
    case 'rebuild':
      return answer(await caller.call('record.rebuild', { commandId: newId() }));
    case 'backup-create':
      return madeBackup(await caller.call('backup.make', { commandId: newId(), to: command.to }));
    case 'log-status':
      return answer(await caller.call('log.status', {}));
    case 'log-import': {
      const { path, restore } = command;
      return answer(await caller.call('log.import', { commandId: newId(), path, restore }));
    }
    case 'log-export': {
      const { path, withPersonal } = command;
      const since = readSince(command.since);
      return answer(await caller.call('log.export', { commandId: newId(), path, since, withPersonal }));
    }
    case 'import':
      return importFiles(command, caller, newId);
  }
}

async function importFiles(
  { files, isPreview }: Extract<CliCommand, { kind: 'import' }>,
  caller: Caller,
  newId: () => string,
): Promise<CliAnswer> {
  const answers: CliAnswer[] = [];
  for (const file of files) {
    const outcome = isPreview
      ? await caller.call('import.preview', file)
      : await caller.call('import.run', { ...file, commandId: newId() });
    answers.push(answer(outcome));
  }
  return { output: { imports: answers.map(({ output }) => output) }, isGood: answers.every(({ isGood }) => isGood) };
}

/** The bench and this program share their disks: what stands there now is shown, as a list shows it later. */
function madeBackup(outcome: CallOutcome): CliAnswer {
  if (!outcome.ok) return answer(outcome);
  return { output: shownBackupAt(Made.parse(outcome.result).path), isGood: true };
}

function answer(outcome: CallOutcome): CliAnswer {
  return outcome.ok ? { output: outcome.result, isGood: true } : { output: { error: outcome.error }, isGood: false };
}
