import { z } from 'zod';
import { BenchView } from './bench-view.ts';

/** What every call that changes something takes: an id made by the caller; a repeat returns the first answer. */
export const commandId = z.uuid();

/** What the calls of daily work answer: the bench as it is now. */
export const Changed = z.strictObject({ bench: BenchView });
export type Changed = z.infer<typeof Changed>;
