import type { z } from 'zod';
import type { Call } from '../../shared/protocol/call.ts';
import type { SourceText, Violation } from './source-tree.ts';
import { literalText, syntaxOf } from './syntax.ts';

/** `noun.verb`: what every call is named like. */
const CALL_NAME = /^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/;

/** What a declared call lacks: its name's form, its schemas, who may use it, what it is for, its commandId. */
export function callViolations(name: string, call: Partial<Call>): Violation[] {
  const { params, result, access, summary, changes } = call;
  const whats = [
    ...(CALL_NAME.test(name) ? [] : ['is not named noun.verb']),
    ...(params === undefined ? ['has no params'] : strictness(params, 'params')),
    ...(result === undefined ? ['has no result'] : strictness(result, 'result')),
    ...(access === undefined ? ['does not say who may use it'] : []),
    ...(summary === undefined || !/^\S.+\.$/.test(summary) ? ['has no summary sentence'] : []),
    ...(changes === true && !hasCommandId(params) ? ['changes something without a commandId'] : []),
  ];
  return whats.map((what) => ({ path: name, what }));
}

function hasCommandId(params: z.ZodType | undefined): boolean {
  if (params === undefined) return false;
  const { def } = withInner(params);
  if (def.type === 'object') return def.shape?.['commandId'] !== undefined;
  return (def.options ?? []).length > 0 && (def.options ?? []).every(hasCommandId);
}

/** The parts of a zod definition that hold other schemas; zod has no public walk. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly catchall?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly items?: readonly z.ZodType[];
  readonly innerType?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly out?: z.ZodType;
  readonly left?: z.ZodType;
  readonly right?: z.ZodType;
}

function withInner(schema: z.ZodType): { readonly def: Definition } {
  return { def: schema.def };
}

/** Where a schema, at any depth, accepts keys that it does not name. */
function strictness(schema: z.ZodType, at: string, seen = new Set<z.ZodType>()): string[] {
  if (seen.has(schema)) return [];
  seen.add(schema);
  const { def } = withInner(schema);
  const isLoose = def.type === 'object' && def.catchall?.def.type !== 'never';
  const parts: [string, z.ZodType | undefined][] = [
    ...Object.entries(def.shape ?? {}).map(([key, part]): [string, z.ZodType] => [`${at}.${key}`, part]),
    ...[...(def.options ?? []), ...(def.items ?? [])].map((part): [string, z.ZodType] => [at, part]),
    ...[def.element, def.valueType].map((part): [string, z.ZodType | undefined] => [`${at}[]`, part]),
    ...[def.innerType, def.in, def.out, def.left, def.right].map((part): [string, z.ZodType | undefined] => [at, part]),
  ];
  const inside = parts.flatMap(([place, part]) => (part === undefined ? [] : strictness(part, place, seen)));
  return [...(isLoose ? [`${at} is an object that is not strict`] : []), ...inside];
}

/** `noun.verb` keys of the object literals in the handlers' files: what the host answers to. */
export function handlerNamesIn(files: readonly SourceText[]): string[] {
  const names = files.flatMap((file) =>
    syntaxOf(file).nodes.flatMap((node) => {
      if (node.type !== 'Property') return [];
      const name = literalText(node.key);
      return name !== undefined && CALL_NAME.test(name) ? [name] : [];
    }),
  );
  return [...new Set(names)].sort();
}
