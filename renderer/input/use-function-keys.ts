import { useEffect, useEffectEvent } from 'react';
import { isEscapeTaken } from './is-escape-taken.ts';

/** Function keys of a screen, by `KeyboardEvent.code`; in the capture phase, so that fields do not keep them. */
export function useFunctionKeys(actions: Readonly<Record<string, (() => void) | undefined>>): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const action = actions[event.code];
    if (action === undefined || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (event.code === 'Escape' && isEscapeTaken(document)) return;
    event.preventDefault();
    if (!event.repeat) action();
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
