import { useEffect, useEffectEvent } from 'react';

/** F7 shows open work and leads back again; a key no scanner types. */
const KEY = 'F7';

export function useOpenWorkKey(onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.code !== KEY || event.repeat || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      press();
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, []);
}
