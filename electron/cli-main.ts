import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { appRoot } from './app-root.ts';
import { isRescue, runRescue } from './cli/backup-commands.ts';
import { openCaller } from './cli/caller.ts';
import { decodeImage } from './cli/decode-image.ts';
import { identifyCode } from './cli/identify-code.ts';
import { decodeScale } from './cli/decode-scale.ts';
import { detectScale } from './cli/detect-scale.ts';
import { answerGap } from './cli/solve-gap.ts';
import { standardStreams } from './cli/standard-streams.ts';
import { parseCliOptions } from './cli/cli-options.ts';
import { type CliAnswer, runCommand } from './cli/run-command.ts';
import { USAGE, WrongCommandLine } from './cli/usage.ts';
import { systemClock } from './clock.ts';
import { HostError } from './host-error.ts';
import { newId } from './ids.ts';
import { defaultDataFolder } from './launch/data-folder.ts';
import { logToStandardError } from './log.ts';
import { keepProcessPrivate } from './private-process.ts';

/** The command line: JSON on standard output, exit code 0 when all is well, 1 when not, 2 for a wrong command line. */
async function main(): Promise<number> {
  keepProcessPrivate();
  const { command, dataDir } = parseCliOptions(process.argv.slice(2));
  if (command.kind === 'decode-scale') return decodeScale(command, standardStreams());
  if (command.kind === 'detect-scale') return print(await detectScale(command));
  if (command.kind === 'solve-gap') return print(await answerGap(standardStreams().input));
  if (command.kind === 'identify') return print(identifyCode(command));
  if (command.kind === 'decode-image') return print(await decodeImage(command.path));
  const folder = dataDir ?? defaultDataFolder({ platform: process.platform, env: process.env, homeDir: homedir() });
  const version = versionOf(appRoot());
  if (isRescue(command)) return print(await runRescue(command, { dataDir: folder, version, log: quiet }));
  const caller = await openCaller(folder, version, quiet);
  try {
    return print(await runCommand(command, caller, newId));
  } finally {
    await caller.close();
  }
}

function print({ output, isGood }: CliAnswer): number {
  process.stdout.write(`${JSON.stringify(output, null, 2)}\n`);
  return isGood ? 0 : 1;
}

const log = logToStandardError(systemClock.nowMs);
/** People read the answer, not the host's diary; what went wrong still shows. */
const quiet: typeof log = (level, text, details) => (level === 'error' ? log(level, text, details) : undefined);

function versionOf(root: string): string {
  return z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    const kind = error instanceof HostError ? error.kind : error instanceof RangeError ? 'usage' : 'host-bug';
    const message = error instanceof Error ? error.message : String(error);
    process.stdout.write(`${JSON.stringify({ error: { kind, message } }, null, 2)}\n`);
    // Beside the answer and not in it: lines that somebody can read, and a program need not.
    if (error instanceof WrongCommandLine) process.stderr.write(`${USAGE}\n`);
    process.exit(kind === 'usage' ? 2 : 1);
  },
);
