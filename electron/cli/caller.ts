import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CallOutcome } from '../../shared/protocol/wire-error.ts';
import { WireError } from '../../shared/protocol/wire-error.ts';
import { rescueOffer } from '../backup/rescue-offer.ts';
import { systemClock } from '../clock.ts';
import { type Host, openHost } from '../host.ts';
import type { Log } from '../log.ts';
import { type HostFile, readHostFile } from '../transport/host-file.ts';
import { OWNER_SESSION } from '../session.ts';
import { DATABASE_FILE } from '../store/database.ts';
import { noBenchIn } from './no-bench.ts';

/** Makes calls on a bench, whichever way it can be reached. */
export interface Caller {
  call(name: string, params: unknown): Promise<CallOutcome>;
  close(): Promise<void>;
}

/**
 * Reaches a bench: through the running host when there is one, else by opening the data folder itself under its lock.
 * @throws RangeError when there is no bench in that folder, HostError when a host has it that does not answer.
 */
export async function openCaller(dataDir: string, version: string, log: Log): Promise<Caller> {
  const running = readHostFile(dataDir);
  if (running !== null && (await answers(running))) return overHttp(running);
  if (!existsSync(join(dataDir, DATABASE_FILE))) throw noBenchIn(dataDir);
  const host = openFolder(dataDir, version, log);
  return {
    call: (name, params) => host.dispatcher.dispatch({ call: name, params, session: OWNER_SESSION }),
    close: () => host.close(),
  };
}

/** @throws HostError `record-damaged` that says how to get going again. */
function openFolder(dataDir: string, version: string, log: Log): Host {
  try {
    return openHost({ dataDir, version, clock: systemClock, log, demo: null, isRecordOnly: true });
  } catch (error) {
    throw rescueOffer(error, dataDir) ?? error;
  }
}

function overHttp(host: HostFile): Caller {
  return {
    call: async (name, params) => {
      const response = await post(host, name, params);
      const body: unknown = await response.json();
      if (response.ok) return { ok: true, result: body };
      return { ok: false, family: 'refusal', error: WireError.parse(Reflect.get(Object(body), 'error')) };
    },
    close: () => Promise.resolve(),
  };
}

function post(host: HostFile, name: string, params: unknown): Promise<Response> {
  return fetch(`${host.url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${host.ownerToken}` },
    body: JSON.stringify(params),
  });
}

/** A host file may be left over from a host that was killed. */
async function answers(host: HostFile): Promise<boolean> {
  try {
    return (await post(host, 'health.get', {})).ok;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
