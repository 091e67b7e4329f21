import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../../electron/sample-back-office/main.ts', import.meta.url));

/** The base64 of 24 bytes, the shortest secret that Standard Webhooks allows. */
export const BACK_OFFICE_SECRET = 'whsec_MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIz';

/** A fact that the sample back office accepted: its signature was right and its id was new. */
export interface AcceptedFact {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly sequence: number | string;
  readonly source: string;
  readonly data: Readonly<Record<string, unknown>>;
}

export interface BackOffice {
  readonly endpoint: string;
  readonly port: number;
  /** Oldest first. */
  accepted(): Promise<AcceptedFact[]>;
  /** Looks again until it has accepted so many facts. */
  acceptedAtLeast(count: number): Promise<AcceptedFact[]>;
  /** Makes it misbehave: `ok`, `500`, `slow`, `410`. */
  mode(mode: string): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_AGAIN_MS = 50;

/** The sample back office as a program of its own. */
export async function startBackOffice(port = 0): Promise<BackOffice> {
  const args = [PROGRAM, '--port', String(port), '--secret', BACK_OFFICE_SECRET];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line]: unknown[] = await once(child.stdout, 'data');
  const { page, endpoint } = JSON.parse(String(line)) as { page: string; endpoint: string };
  const accepted = async (): Promise<AcceptedFact[]> => {
    const answer = await fetch(new URL('accepted', page));
    const { facts } = (await answer.json()) as { facts: { event: AcceptedFact }[] };
    return facts.map(({ event }) => event).reverse();
  };
  return {
    endpoint,
    port: Number(new URL(page).port),
    accepted,
    acceptedAtLeast: async (count) => {
      for (;;) {
        const facts = await accepted();
        if (facts.length >= count) return facts;
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
    },
    mode: async (mode) => {
      const headers = { 'content-type': 'application/json' };
      await fetch(new URL('mode', page), { method: 'POST', headers, body: JSON.stringify({ mode }) });
    },
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}
