import { parseArgs } from 'node:util';

/** What a person may say to `npm start --`. */
export interface LaunchOptions {
  /** The data folder; null is the system's own place for it. */
  readonly data: string | null;
  /** The host's port without the desktop shell; 0 lets the system choose. */
  readonly port: number;
  /** Print the one-time URL instead of opening a browser. */
  readonly noOpen: boolean;
  /** Use a browser although the desktop shell could start. */
  readonly browser: boolean;
  /** Fetch the desktop runtime first if it is missing. */
  readonly downloadElectron: boolean;
  /** Build again whenever a source changes. Implies `browser`: its reload key and inspector are needed. */
  readonly dev: boolean;
}

/** @throws TypeError naming the option, for one that does not exist or a port that is none. */
export function parseLaunchOptions(args: readonly string[]): LaunchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      port: { type: 'string', default: '0' },
      'no-open': { type: 'boolean', default: false },
      browser: { type: 'boolean', default: false },
      'download-electron': { type: 'boolean', default: false },
      dev: { type: 'boolean', default: false },
    },
  });
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) {
    throw new TypeError(`--port ${values.port}: write a number from 0 (any free port) to 65535`);
  }
  return {
    data: values.data ?? null,
    port,
    noOpen: values['no-open'],
    browser: values.browser || values.dev,
    downloadElectron: values['download-electron'],
    dev: values.dev,
  };
}
