/** `polite`: something was accepted. `assertive`: something was refused. Never both (U19). */
export type Urgency = 'polite' | 'assertive';

export interface Announcement {
  readonly urgency: Urgency;
  readonly text: string;
  /** Grows with each announcement, so that the same words are spoken again. */
  readonly serial: number;
}

export interface Announcer {
  announce(text: string, urgency: Urgency): void;
  current(): Announcement;
  subscribe(listener: () => void): () => void;
}

const SILENCE: Announcement = { urgency: 'polite', text: '', serial: 0 };

/** Holds the one thing being said; a new one replaces it in whichever region it stood. */
export function createAnnouncer(): Announcer {
  const listeners = new Set<() => void>();
  let announcement = SILENCE;
  return {
    announce(text, urgency) {
      announcement = { text, urgency, serial: announcement.serial + 1 };
      for (const listener of listeners) listener();
    },
    current: () => announcement,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
