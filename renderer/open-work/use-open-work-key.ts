import { useEffect, useEffectEvent } from 'react';

/** F7 shows open work and leads back again, with Shift the totes; a key no scanner types. */
const KEY = 'F7';

export function useOpenWorkKey(to: { readonly onWork: () => void; readonly onTotes: () => void }): void {
  const press = useEffectEvent((isShifted: boolean) => (isShifted ? to.onTotes() : to.onWork()));
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== KEY || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      press(event.shiftKey);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
