/**
 * What the desktop shell's preload puts on the page as `window.bench`: named functions and nothing else. In a browser
 * it is absent, and the page uses a WebSocket instead.
 */
export interface ShellBridge {
  /**
   * Asks for a message port to the host. It arrives as a `message` event of the page's own origin, with
   * `HOST_PORT_MESSAGE` as data and the port in `ports[0]`. After a crash of the host another one arrives unasked and
   * takes the place of the first.
   */
  connect(): Promise<void>;
  /** Opens a saved document of the data folder in the system's viewer. False when there is no such document. */
  openDocument(name: string): Promise<boolean>;
  /** Closes the app; the host ends cleanly first. */
  quit(): Promise<void>;
}

export const HOST_PORT_MESSAGE = 'returns-bench:host-port';

/** What the shell tells its host: here is the port of a window (it comes with the word), or: end cleanly. */
export const SHELL_WORD = { pipe: 'pipe', close: 'close' } as const;
