/** The last bytes of a line, oldest first, bounded. */
export interface ByteWindow {
  add(bytes: Uint8Array): void;
  clear(): void;
  bytes(): Uint8Array;
}

export function createByteWindow(most: number): ByteWindow {
  let held: Uint8Array = new Uint8Array(0);
  return {
    add(bytes) {
      held = Uint8Array.from([...held, ...bytes].slice(-most));
    },
    clear: () => void (held = new Uint8Array(0)),
    bytes: () => held,
  };
}
