/** The ways the world can fail us; each has a sentence for people in the catalogue (`error.<kind>`). */
export type HostErrorKind =
  | 'scale-port-missing'
  | 'scale-port-busy'
  | 'scale-port-denied'
  | 'scale-port-failed'
  | 'scale-no-reading'
  | 'data-folder-locked'
  | 'data-folder-newer'
  | 'database-failed'
  | 'photo-missing'
  | 'document-failed'
  | 'export-failed'
  | 'trace-failed'
  | 'backup-failed'
  | 'backup-folder-missing'
  | 'backup-unsound'
  | 'record-damaged'
  | 'restore-failed'
  | 'port-in-use'
  | 'browser-missing'
  | 'back-office-unreachable';

/** The world failed: a port is gone, a disk is full. Never thrown for a refused command or for a bug of ours. */
export class HostError extends Error {
  readonly kind: HostErrorKind;
  readonly details: Record<string, unknown>;

  constructor(kind: HostErrorKind, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = 'HostError';
    this.kind = kind;
    this.details = details;
  }
}
