import { useEffect, useRef, type RefObject } from 'react';

export interface CoveredEdges {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly top: RefObject<HTMLDivElement | null>;
  readonly bottom: RefObject<HTMLDivElement | null>;
}

/**
 * Keeps what is scrolled into view clear of two parts that stick to the edges of `scroller` and cover what lies under
 * them. Their heights change with their words, so they are measured.
 */
export function useCoveredEdges(): CoveredEdges {
  const scroller = useRef<HTMLDivElement>(null);
  const top = useRef<HTMLDivElement>(null);
  const bottom = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const covers = new ResizeObserver(() => {
      if (scroller.current === null) return;
      scroller.current.style.scrollPaddingBlock = `${heightOf(top)}px ${heightOf(bottom)}px`;
    });
    for (const { current } of [top, bottom]) if (current !== null) covers.observe(current);
    return () => covers.disconnect();
  }, []);
  return { scroller, top, bottom };
}

function heightOf({ current }: RefObject<HTMLDivElement | null>): number {
  return current?.offsetHeight ?? 0;
}
