import { afterAll } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import type { HostProcess } from '../../support/host-process.ts';
import { CARTON_JPEG, openCase, scan, startBench, TRACKING } from '../../electron/host/bench.ts';

/** A bench as a program of its own, with a case and a photograph that somebody might want. */
export interface RealHost {
  readonly host: HostProcess;
  readonly client: ApiClient;
  readonly dataDir: string;
  readonly port: number;
  /** Of the administrator, who is signed in. */
  readonly sessionId: string;
  readonly photoSha256: string;
  /** How much there is of everything that a request could add to. */
  counts(): Promise<{ readonly events: number; readonly photos: number }>;
}

/** Starts it for all tests of a file. */
export async function realHost(): Promise<RealHost> {
  const { host, client, dataDir, sessionId } = await startBench(afterAll);
  openCase((await scan(client, TRACKING)).bench);
  const { body } = await client.photo(CARTON_JPEG);
  const { sha256 } = body as { sha256: string };
  const port = Number(new URL(host.file.url).port);
  const counts = () => client.ok<{ events: number; photos: number }>('health.get', {});
  return {
    ...{ host, client, dataDir, port, sessionId, photoSha256: sha256 },
    counts: async () => {
      const { events, photos } = await counts();
      return { events, photos };
    },
  };
}
