import type { Policy } from '../domain/policy/policy.ts';
import { accepted, refused } from '../domain/result.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEventName } from './events.ts';
import type { CaseState, Step } from './state.ts';

/**
 * Takes back the latest step, as long as none of its facts has left the bench or could have. The window is checked
 * against time as well as against what was released, so that the answer does not depend on how quick the network was.
 */
export function undoStep(state: CaseState, commandId: string, context: DecideContext): Decision {
  const latest = state.steps.at(-1);
  if (!latest) return refused({ kind: 'nothing-to-undo' });
  if (latest.commandId !== commandId) return refused({ kind: 'not-latest-step', latestCommandId: latest.commandId });
  const passedAtMs = undoableUntilMs(latest, state, context.policy);
  const isReleased = releasedInStep(state, latest, context.releasedEventIds);
  if (passedAtMs !== null && (context.nowMs >= passedAtMs || isReleased)) {
    return refused({ kind: 'undo-window-passed', passedAtMs });
  }
  return accepted([{ type: 'StepUndone', data: { commandId } }]);
}

/** Until when a step may be undone, epoch ms; null for steps that post nothing and stay undoable while the case is open. */
export function undoableUntilMs(
  step: Step,
  { heldUnidentified, reopenings }: Pick<CaseState, 'heldUnidentified' | 'reopenings'>,
  policy: Policy,
): number | null {
  const { received, inspected, restock, refundReady, unidentified, corrected } = policy.undoWindowsMs;
  const reopening = reopenings.find(({ origin }) => origin.commandId === step.commandId);
  const windows: Partial<Record<CaseEventName, number>> = {
    ParcelReceived: received,
    CaseClosed: Math.min(inspected, restock, refundReady),
    ...(reopening && reopening.posted.length > 0 ? { CaseReopened: corrected } : {}),
    ...(heldUnidentified?.commandId === step.commandId ? { CaseParked: unidentified } : {}),
  };
  const ends = step.types.flatMap((type) => windows[type] ?? []).map((window) => step.occurredAtMs + window);
  return ends.length === 0 ? null : Math.min(...ends);
}

function releasedInStep(state: CaseState, step: Step, released: ReadonlySet<string>): boolean {
  const causes = [
    ...state.parcels.map((parcel) => parcel.received),
    ...state.reopenings.map(({ origin }) => origin),
    ...[state.closed?.origin ?? [], state.heldUnidentified ?? []].flat(),
  ];
  return causes.some(({ commandId, eventId }) => commandId === step.commandId && released.has(eventId));
}
