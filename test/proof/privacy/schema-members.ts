import { z } from 'zod';

/** Where something is kept: a column `table.column`, or a member of what a column holds as JSON. */
export interface DataPlace {
  readonly at: string;
  /** Its last name, which says what a number or an id is of. */
  readonly name: string;
  /** A number, an id, a day, a hash: it can say who, and never in words. Everything else that is kept is text. */
  readonly isBounded: boolean;
}

/** Every member of a schema that can hold more than a word of a fixed list. */
export function membersOf(name: string, schema: z.ZodType): DataPlace[] {
  const json = JsonSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }));
  const places = leavesOf(json, name, json.$defs ?? {});
  return [...new Map(places.map((place) => [place.at, place])).values()];
}

interface JsonSchema {
  readonly $ref?: string | undefined;
  readonly $defs?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly type?: string | readonly string[] | undefined;
  readonly format?: string | undefined;
  readonly pattern?: string | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly additionalProperties?: JsonSchema | boolean | undefined;
  readonly items?: JsonSchema | undefined;
  readonly prefixItems?: readonly JsonSchema[] | undefined;
  readonly anyOf?: readonly JsonSchema[] | undefined;
  readonly oneOf?: readonly JsonSchema[] | undefined;
  readonly allOf?: readonly JsonSchema[] | undefined;
}
const JsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    ...{ $ref: z.string().optional(), $defs: z.record(z.string(), JsonSchema).optional() },
    ...{ type: z.union([z.string(), z.array(z.string())]).optional(), format: z.string().optional() },
    ...{ pattern: z.string().optional(), enum: z.array(z.unknown()).optional(), const: z.unknown().optional() },
    properties: z.record(z.string(), JsonSchema).optional(),
    additionalProperties: z.union([z.boolean(), JsonSchema]).optional(),
    ...{ items: JsonSchema.optional(), prefixItems: z.array(JsonSchema).optional() },
    ...{ anyOf: z.array(JsonSchema).optional(), oneOf: z.array(JsonSchema).optional() },
    allOf: z.array(JsonSchema).optional(),
  }),
);

function leavesOf(schema: JsonSchema, at: string, defs: Readonly<Record<string, JsonSchema>>): DataPlace[] {
  const named = schema.$ref === undefined ? undefined : defs[schema.$ref.replace('#/$defs/', '')];
  const below: [JsonSchema, string][] = [
    ...(named ? [[named, at] as [JsonSchema, string]] : []),
    ...[schema.anyOf, schema.oneOf, schema.allOf].flatMap((some) => asIs(some ?? [], at)),
    ...Object.entries(schema.properties ?? {}).map(([name, part]): [JsonSchema, string] => [part, `${at}.${name}`]),
    ...asIs(typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [], `${at}.*`),
    ...asIs([...(schema.items ? [schema.items] : []), ...(schema.prefixItems ?? [])], `${at}[]`),
  ];
  if (below.length > 0 || schema.properties) return below.flatMap(([part, where]) => leavesOf(part, where, defs));
  if (isClosed(schema)) return [];
  return [{ at, name: at.replaceAll('[]', '').split('.').at(-1) ?? at, isBounded: isBounded(schema) }];
}

const asIs = (schemas: readonly JsonSchema[], at: string): [JsonSchema, string][] => schemas.map((part) => [part, at]);

function isClosed({ type, enum: words, const: word }: JsonSchema): boolean {
  if (words !== undefined || word !== undefined) return true;
  return [type].flat().every((each) => each === 'boolean' || each === 'null');
}

const BOUNDED_FORMATS = new Set(['uuid', 'date']);
const BOUNDED_PATTERNS = new Set([/^[0-9a-f]{64}$/.source, /^(?:[0-9A-F]{2}){0,128}$/.source, /^\d{4}$/.source]);

function isBounded({ type, format, pattern }: JsonSchema): boolean {
  if (type === 'integer' || type === 'number') return true;
  return BOUNDED_FORMATS.has(format ?? '') || BOUNDED_PATTERNS.has(pattern ?? '');
}
