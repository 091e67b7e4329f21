import { useEffect, useRef } from 'react';
import { isEscapeTaken } from '../input/is-escape-taken.ts';
import { LONG_PRESS_MS, PEDAL_KEYS } from './keys.ts';

export interface KeyActions {
  /** Function keys and Escape, by `KeyboardEvent.code`; `Shift+` before it for those that mean something else then. */
  readonly byCode: Readonly<Record<string, (() => void) | undefined>>;
  readonly onPedal: () => void;
  readonly onPedalHeld: () => void;
}

/** Listens to the screen's own keys; `actions` is asked when one is pressed. A short press of the pedal counts when it is let go, so that a long one can. */
export function useKeys(actions: () => KeyActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    let pedal: number | undefined;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
      if (PEDAL_KEYS.includes(event.code)) {
        event.preventDefault();
        if (event.repeat || pedal !== undefined) return;
        pedal = window.setTimeout(() => {
          pedal = undefined;
          latest.current().onPedalHeld();
        }, LONG_PRESS_MS);
        return;
      }
      const { byCode } = latest.current();
      const shifted = event.shiftKey ? byCode[`Shift+${event.code}`] : undefined;
      const action = shifted ?? byCode[event.code];
      if (action === undefined || (event.code === 'Escape' && isEscapeTaken(document))) return;
      event.preventDefault();
      if (!event.repeat) action();
    };
    const onKeyUp = ({ code }: KeyboardEvent): void => {
      if (!PEDAL_KEYS.includes(code) || pedal === undefined) return;
      window.clearTimeout(pedal);
      pedal = undefined;
      latest.current().onPedal();
    };
    // In the capture phase: fields keep the keys they are given from going any further.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    window.addEventListener('keyup', onKeyUp, { capture: true });
    return () => {
      window.clearTimeout(pedal);
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      window.removeEventListener('keyup', onKeyUp, { capture: true });
    };
  }, []);
}
