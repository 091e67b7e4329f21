import { decideDock, type DockCommand } from '../../shared/dock/decide-dock.ts';
import type { DockState } from '../../shared/dock/dock-state.ts';
import { dockStreamId, foldDock } from '../../shared/dock/fold-dock.ts';
import { RefusedError } from '../refused.ts';
import { dockRefusalMessage } from './dock-refusal-message.ts';
import type { Author, Record } from './record.ts';

export interface DockWork {
  fold(dockId: string): DockState;
  /**
   * Load, decide, append and views in one transaction; answers the delivery as it is afterwards.
   * @throws RefusedError when the command cannot be accepted.
   */
  apply(dockId: string, command: DockCommand, worker: Author): DockState;
}

/** Runs commands on deliveries at the dock. Everything it decides is decided by the pure `decideDock`. */
export function createDockWork(record: Record): DockWork {
  const fold = (dockId: string): DockState => foldDock(record.stream(dockStreamId(dockId)));
  return {
    fold,
    apply: (dockId, command, { commandId, actor }) =>
      record.transaction(() => {
        const decision = decideDock(fold(dockId), command);
        if (!decision.ok) throw new RefusedError(decision.error, dockRefusalMessage(decision.error));
        const events = decision.value.map(({ type, data }) => ({ type, schemaVersion: 1, data }));
        record.append(dockStreamId(dockId), events, { commandId, actor });
        return fold(dockId);
      }),
  };
}
