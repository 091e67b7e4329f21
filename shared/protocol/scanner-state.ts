import { z } from 'zod';

/** What the host knows of one serial scanner. Silence says nothing about a scanner; only its port does. */
export const ScannerState = z.strictObject({
  scannerId: z.uuid(),
  kind: z.enum(['opening', 'ready', 'missing', 'busy', 'denied', 'failed', 'other-device']),
  /** The system's own sentence, for support; null while nothing is wrong. */
  reason: z.string().max(300).nullable(),
  /** Codes that were cut off or too long since the bench was started. */
  lostCodes: z.int().nonnegative(),
});
export type ScannerState = z.infer<typeof ScannerState>;
