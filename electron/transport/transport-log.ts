/** How the transports tell the host's log what happened. Never handed a token, a one-time URL or a body. */
export type TransportLog = (
  level: 'info' | 'warn' | 'error',
  text: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
