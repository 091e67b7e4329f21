/** What the host says to every screen without being asked. */
export interface PushBoard {
  push(topic: string, data: unknown): void;
  subscribe(listener: (topic: string, data: unknown) => void): () => void;
}

export function createPushBoard(): PushBoard {
  const listeners = new Set<(topic: string, data: unknown) => void>();
  return {
    push: (topic, data) => {
      for (const listener of listeners) listener(topic, data);
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
