import { useEffect, useRef, type ReactNode } from 'react';

/**
 * Puts the caret into the first field of what a person has just opened in order to type. Not for pages that come up by
 * themselves: there it would take the focus from where somebody is.
 */
export function FirstFocus({ children }: { readonly children: ReactNode }) {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => around.current?.querySelector('input')?.focus({ preventScroll: true }), []);
  return (
    <div ref={around} className="contents">
      {children}
    </div>
  );
}
