import { z } from 'zod';

/** What the system beside the bench may be doing to a scale's port; each has words in the catalogue (`scale.hint.<id>`). */
const PORT_HINT_IDS = [
  'group-missing',
  'sign-in-again',
  'braille-display',
  'modem-manager',
  'used-by-program',
  'windows-holds-port',
  'windows-port-number',
] as const;

export const PortHint = z.strictObject({
  id: z.enum(PORT_HINT_IDS),
  /** The one command that mends it or says more, to be typed in a terminal; null where there is none. */
  command: z.string().nullable(),
});
export type PortHint = z.infer<typeof PortHint>;
