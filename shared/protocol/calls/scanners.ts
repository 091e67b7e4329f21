import { z } from 'zod';
import { MOST_SCANNERS, ScannerProfile } from '../../domain/scanner-profile.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { KeyboardScanner } from '../../domain/keyboard-scanner.ts';
import { ScannerState } from '../scanner-state.ts';

const Scanners = z.strictObject({
  scanners: z.array(z.strictObject({ profile: ScannerProfile, state: ScannerState })),
});

const KeyboardScanners = z.strictObject({ scanners: z.array(KeyboardScanner) });

export const scannerCalls = {
  'scanner.list': defineCall({
    summary: 'The serial scanners of this station and whether their ports are open.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: Scanners,
  }),
  'scanner.configure': defineCall({
    summary: 'Which serial scanners this station uses; those that are not named are closed.',
    access: ['administrator', 'supervisor'],
    changes: true,
    params: z.strictObject({ commandId, profiles: z.array(ScannerProfile).max(MOST_SCANNERS) }),
    result: Scanners,
  }),
  'scanner.keyboards': defineCall({
    summary: 'The keyboard scanners that were learned at this station; known before anybody signs in.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: KeyboardScanners,
  }),
  'scanner.learnKeyboards': defineCall({
    summary: 'Which keyboard scanners this station knows; all must mean the same by a key.',
    access: ['administrator', 'supervisor'],
    changes: true,
    params: z.strictObject({ commandId, scanners: z.array(KeyboardScanner).max(MOST_SCANNERS) }),
    result: KeyboardScanners,
  }),
  'scanner.waiting': defineCall({
    summary: 'Codes that serial scanners have read and nobody has taken yet, oldest first.',
    access: 'open',
    changes: false,
    params: z.strictObject({}),
    result: z.strictObject({ scanIds: z.array(z.uuid()) }),
  }),
  'scanner.take': defineCall({
    summary: 'Takes a code that a serial scanner has read; null when another screen took it or it waited too long.',
    access: 'open',
    changes: false,
    params: z.strictObject({ scanId: z.uuid() }),
    result: z.strictObject({
      scan: z.strictObject({ scannerId: z.uuid(), text: z.string(), atMs: z.int() }).nullable(),
    }),
  }),
};
