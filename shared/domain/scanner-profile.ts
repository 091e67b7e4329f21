import { z } from 'zod';
import { LINE_PARITIES } from './line-parity.ts';
import { ScaleProfile } from './scale-profile.ts';

/**
 * How a scanner says that a code is over (devices.md 4.5): CR, LF or both; another sign; or nothing at all, so that
 * only silence tells. A scanner with a sign never delivers half a code, one without may, when its cable is pulled.
 */
export const SCANNER_ENDS = ['line-end', 'tab', 'etx', 'silence'] as const;

/** A barcode scanner on a serial port of its own (USB-CDC or RS232): a device setting of one station. */
export const ScannerProfile = z.strictObject({
  scannerId: z.uuid(),
  /** What people call it: "Hand scanner, left". */
  name: z.string().trim().min(1).max(60),
  /** A port as the system names it, typed or picked. */
  path: ScaleProfile.shape.path,
  /** USB-CDC scanners take any. */
  baudRate: ScaleProfile.shape.baudRate,
  parity: z.enum(LINE_PARITIES).optional(),
  endsWith: z.enum(SCANNER_ENDS),
  /** What the scanner sends in place of GS (0x1D), where it is set to send something else. */
  groupSeparator: z.string().length(1).optional(),
});
export type ScannerProfile = z.infer<typeof ScannerProfile>;

/** The most scanners one bench has, of each kind. */
export const MOST_SCANNERS = 8;
