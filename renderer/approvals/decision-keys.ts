import { useEffect, useEffectEvent } from 'react';

/** One key each; function keys, because a scanner types letters and digits. */
export const DECISION_KEY = { approve: 'F1', deny: 'F2', undo: 'F8' } as const;

/** Listens to the keys of the approvals screen, also while a note is being written. */
export function useDecisionKeys(actions: Readonly<Record<keyof typeof DECISION_KEY, (() => void) | null>>): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
    for (const name of ['approve', 'deny', 'undo'] as const) {
      if (event.code !== DECISION_KEY[name]) continue;
      event.preventDefault();
      actions[name]?.();
    }
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => act(event);
    window.addEventListener('keydown', onKey, { capture: true });
    return () => window.removeEventListener('keydown', onKey, { capture: true });
  }, []);
}
