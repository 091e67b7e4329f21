import { useEffect } from 'react';
import { applyLook, type Look } from '../ui/look.ts';

/** Keeps <html> as the person at the bench wants it. */
export function usePageLook({ theme, scale, density, locale }: Look): void {
  useEffect(() => {
    applyLook({ theme, scale, density, locale }, document.documentElement);
  }, [theme, scale, density, locale]);
}
