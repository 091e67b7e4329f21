import { useEffect, useRef, type RefObject } from 'react';

type OnChange = (listener: () => void) => () => void;
const NO_CHANGES: OnChange = () => () => undefined;

/**
 * Keeps the caret in the scan field (U2): at the start, after every press that is not in another field, and whenever
 * what had the focus has gone from the page (`onChange` tells when that may be). Where no such field is on the screen, a
 * pressed button lets go of the focus, so that Space stays the next action. Somebody who walks with Tab is left alone.
 */
export function useKeptFocus(onChange: OnChange = NO_CHANGES): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const take = (): void => {
      if (field.current !== null) field.current.focus({ preventScroll: true });
      else if (document.activeElement instanceof HTMLButtonElement) document.activeElement.blur();
    };
    // A press and a change of the screen end their own handling first; then the field takes the focus back.
    const afterPress = (): void =>
      void window.setTimeout(() => (isTyping(document.activeElement) ? undefined : take()));
    const afterChange = (): void =>
      void window.setTimeout(() => (document.activeElement === document.body ? take() : undefined));
    take();
    window.addEventListener('pointerup', afterPress);
    const stop = onChange(afterChange);
    return () => {
      window.removeEventListener('pointerup', afterPress);
      stop();
    };
  }, [onChange]);
  return field;
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
