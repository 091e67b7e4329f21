import { z } from 'zod';
import { Disposition } from '../disposition.ts';

/** One value per disposition; what a policy stored before a disposition existed does not name gets `later`. */
export function byDisposition<Value extends z.ZodType>(
  value: Value,
  later: Readonly<Partial<Record<Disposition, z.infer<Value>>>>,
) {
  const complete = (given: unknown): unknown =>
    typeof given === 'object' && given !== null ? { ...later, ...given } : given;
  return z.preprocess(complete, z.record(Disposition, value));
}
