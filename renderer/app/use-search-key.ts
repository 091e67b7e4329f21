import { useEffect, useEffectEvent } from 'react';
import { goTo, STATION_ROUTES, type Route } from './use-hash-route.ts';

/** `/` leads to the search from every screen of somebody who sits; where people scan and type numbers it is a letter. */
export function useSearchKey(route: Route): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== '/' || event.ctrlKey || event.altKey || event.metaKey) return;
    if (STATION_ROUTES.includes(route) || isTyping(event.target)) return;
    event.preventDefault();
    goTo('search');
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => press(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
