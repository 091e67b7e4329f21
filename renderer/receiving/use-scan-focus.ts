import { useCallback, type RefObject } from 'react';
import { useKeptFocus } from '../input/use-kept-focus.ts';
import { useIntake } from './intake-provider.tsx';

/** The receiving screen's scan field, which keeps the caret whatever happens at the bench. */
export function useScanFocus(): RefObject<HTMLInputElement | null> {
  const intake = useIntake();
  return useKeptFocus(useCallback((listener) => intake.subscribe(listener), [intake]));
}
