import type { ApiClient } from '../../support/api-client.ts';
import { newCommandId } from '../host/bench.ts';

/** What an outside program reads of a delivery. */
export interface Dock {
  readonly dockId: string;
  readonly status: string;
  readonly counted: number;
  readonly difference: number | null;
  readonly last: { key: string } | null;
  readonly damaged: { key: string; condition: string; photo: string | null }[];
  readonly missing: string[];
  readonly number: string | null;
  readonly undo: { commandId: string; step: string } | null;
}

export interface DockAnswer {
  readonly dock: Dock;
  readonly outcome: { kind: string; trackingNumber?: string };
  readonly fileName: string;
}

/** Calls one of the dock's calls with a command id of its own. */
export const atDock = (client: ApiClient, call: string, params: object): Promise<DockAnswer> =>
  client.ok<DockAnswer>(`dock.${call}`, { commandId: newCommandId(), ...params });

/** Opens a delivery; answers its id. */
export async function openDelivery(client: ApiClient, announced: readonly string[] = []): Promise<string> {
  const list = { announcedCount: null, announcedTracking: [...announced] };
  return (await atDock(client, 'open', { carrier: 'Correos', ...list })).dock.dockId;
}
