/** Why a port could not be opened or was lost. */
export const PORT_FAILURE_KINDS = ['missing', 'busy', 'denied', 'failed'] as const;
export type PortFailureKind = (typeof PORT_FAILURE_KINDS)[number];

export interface PortFailure {
  readonly kind: PortFailureKind;
  /** The system's own sentence, for support. */
  readonly reason: string;
}

/** Why a scale's line could not be opened: its port, or what hangs on it. */
export interface LineFailure extends Omit<PortFailure, 'kind'> {
  readonly kind: PortFailureKind | 'other-device';
}

/**
 * The serial port library reports failures as text only. These are the sentences of its Linux, macOS and Windows
 * bindings. Windows answers "Access denied" for a port another program holds, so there it means busy.
 */
const PATTERNS: readonly (readonly [RegExp, PortFailureKind])[] = [
  [/cannot lock port|resource busy|resource temporarily unavailable/i, 'busy'],
  [/access denied/i, 'busy'],
  [/no such file or directory|file not found|no such device/i, 'missing'],
  [/permission denied|operation not permitted/i, 'denied'],
];

/** Tells what an error of the serial port library means for people. */
export function portFailure(error: unknown): PortFailure {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: PATTERNS.find(([pattern]) => pattern.test(reason))?.[1] ?? 'failed', reason };
}
