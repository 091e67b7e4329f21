import type { z } from 'zod';

/** `schema.safeParse`, for a schema that is known only as a part of something generic: keeps the type of what comes out. */
export function parseWith<Schema extends z.ZodType>(
  schema: Schema,
  raw: unknown,
): z.ZodSafeParseResult<z.output<Schema>> {
  return schema.safeParse(raw);
}
