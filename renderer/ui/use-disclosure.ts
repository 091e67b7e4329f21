import { useEffect, useEffectEvent, useRef, useState, type RefObject } from 'react';

export interface Disclosure {
  readonly isOpen: boolean;
  readonly toggle: () => void;
  readonly close: () => void;
  /** Holds the button and what it opens: a press outside of it closes. */
  readonly root: RefObject<HTMLDivElement | null>;
  readonly button: RefObject<HTMLButtonElement | null>;
}

/**
 * Something that opens under its button and holds nobody: Escape or a press elsewhere closes it, and Escape gives
 * focus back to the button. Focus leaving does not: at the bench the scan field takes it back at any time.
 */
export function useDisclosure(): Disclosure {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const leave = useEffectEvent((event: Event): void => {
    if (event.target instanceof Node && root.current?.contains(event.target) === false) setOpen(false);
  });
  const press = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    const onLeave = (event: Event): void => leave(event);
    const onPress = (event: KeyboardEvent): void => press(event);
    window.addEventListener('pointerdown', onLeave);
    window.addEventListener('keydown', onPress, true);
    return () => {
      window.removeEventListener('pointerdown', onLeave);
      window.removeEventListener('keydown', onPress, true);
    };
  }, [isOpen]);
  return { isOpen, toggle: () => setOpen(!isOpen), close: () => setOpen(false), root, button };
}
