import { z } from 'zod';

/** Where the inspector says the damage comes from (S42-S47). A statement, printed as such; liability is judged elsewhere. */
export const CAUSES = [
  'product-quality',
  'model-changed',
  'human-error',
  'service-dispute',
  'transport',
  'installation',
  'customer-use',
  'unknown',
] as const;
export const Cause = z.enum(CAUSES);
export type Cause = z.infer<typeof Cause>;
