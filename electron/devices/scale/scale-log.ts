/** How a scale tells the host's log what happened; the same shape as the transports' log. */
export type ScaleLog = (
  level: 'info' | 'warn' | 'error',
  text: string,
  details?: Readonly<Record<string, unknown>>,
) => void;
