import { useEffect, useRef, type RefObject } from 'react';
import { useIntake } from './intake-provider.tsx';

/**
 * Keeps the caret in the scan field (U2): at the start, after every press that is not in another field, and whenever
 * what had the focus has gone from the page. Somebody who walks with Tab is left alone.
 */
export function useScanFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const intake = useIntake();
  useEffect(() => {
    const take = (): void => field.current?.focus({ preventScroll: true });
    // A press and a change of the screen end their own handling first; then the field takes the focus back.
    const afterPress = (): void =>
      void window.setTimeout(() => (isTyping(document.activeElement) ? undefined : take()));
    const afterChange = (): void =>
      void window.setTimeout(() => (document.activeElement === document.body ? take() : undefined));
    take();
    window.addEventListener('pointerup', afterPress);
    const stop = intake.subscribe(afterChange);
    return () => {
      window.removeEventListener('pointerup', afterPress);
      stop();
    };
  }, [intake]);
  return field;
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
