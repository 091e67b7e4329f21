import { z } from 'zod';

/** A person as screens show them; the id is what the record knows, the name comes from the personal table. */
export const PersonRef = z.strictObject({ personId: z.string(), name: z.string() });
export type PersonRef = z.infer<typeof PersonRef>;
