import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../electron/cli-main.ts', import.meta.url));

export interface CliRun<Json> {
  readonly code: number | null;
  /** Standard output, which is one JSON document whatever happens. */
  readonly json: Json;
  readonly stderr: string;
}

/** Runs the command line as a program of its own. */
export async function runCli<Json = unknown>(...args: readonly string[]): Promise<CliRun<Json>> {
  const child = spawn(process.execPath, [PROGRAM, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('exit', resolve)),
  ]);
  return { code, json: JSON.parse(stdout) as Json, stderr };
}

async function text(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}
