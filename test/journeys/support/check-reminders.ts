import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { openSession } from './desk.ts';
import type { HostProcess } from './host-process.ts';

const Known = z.object({ policy: z.looseObject({ scaleChecks: z.looseObject({}) }) });

/** The site wants a check of its scales every shift from now on (B9). */
export async function remindOfChecks(host: HostProcess): Promise<void> {
  const session = await openSession(host, /Supervisor/);
  const { policy } = Known.parse(await host.call('policy.get', {}, session));
  const scaleChecks = { ...policy.scaleChecks, wanted: 'reminded' };
  const adopted = { ...policy, version: 'with check weights', scaleChecks };
  await host.call('policy.adopt', { commandId: randomUUID(), policy: adopted }, session);
}
