import { useEffect, useRef, type RefObject } from 'react';
import { useIntakeState } from './intake-provider.tsx';

/**
 * Keeps the caret in the scan field (U2): at the start, after every press that is not in another field, and whenever
 * what had the focus has gone from the page. Somebody who walks with Tab is left alone.
 */
export function useScanFocus(): RefObject<HTMLInputElement | null> {
  const field = useRef<HTMLInputElement>(null);
  const band = useIntakeState('band');
  const unit = useIntakeState('unit');
  const draft = useIntakeState('draft');
  const asked = useIntakeState('asked');
  useEffect(() => {
    const take = (): void => field.current?.focus({ preventScroll: true });
    // A press ends its own handling first; then the field takes the focus back.
    const onPress = (): void => void window.setTimeout(() => (isTyping(document.activeElement) ? undefined : take()));
    take();
    window.addEventListener('pointerup', onPress);
    return () => window.removeEventListener('pointerup', onPress);
  }, []);
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      field.current?.focus({ preventScroll: true });
    }
  }, [band, unit, draft, asked]);
  return field;
}

function isTyping(element: Element | null): boolean {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}
