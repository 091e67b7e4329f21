import { z } from 'zod';

/** The part of host.json that is needed to ask a running host for a new one-time URL. */
export interface RunningHost {
  readonly url: string;
  readonly ownerToken: string;
}

const Answer = z.strictObject({ url: z.url() });

/**
 * A new one-time URL of the host that host.json names, or null when that host is no longer there. Asked before a host
 * is started, because a second one could not have the data folder.
 */
export async function askForUrl(host: RunningHost): Promise<string | null> {
  try {
    const response = await fetch(`${host.url}/api/host.open`, {
      method: 'POST',
      headers: { authorization: `Bearer ${host.ownerToken}`, 'content-type': 'application/json' },
      body: '{}',
      signal: AbortSignal.timeout(3_000),
    });
    return response.ok ? Answer.parse(await response.json()).url : null;
  } catch {
    // Nobody answers there: the file was left by a host that was killed.
    return null;
  }
}
