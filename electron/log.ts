export type LogLevel = 'info' | 'warn' | 'error';

/** How every part of the host says what happened. Never handed a PIN, a badge, a token, a secret or a person's name. */
export type Log = (level: LogLevel, text: string, details?: Readonly<Record<string, unknown>>) => void;

/** Writes one JSON line per entry to standard error, so that standard output stays for the one line that says "ready". */
export function logToStandardError(nowMs: () => number): Log {
  return (level, text, details = {}) => {
    const line = JSON.stringify({ at: new Date(nowMs()).toISOString(), level, text, ...details });
    process.stderr.write(`${line}\n`);
  };
}
