import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { canonicalJson } from '../../../shared/event-log/canonical-json.ts';
import { CALLS } from '../../../shared/protocol/calls.ts';
import { typedAmount } from '../../../renderer/claims/typed-amount.ts';
import { grossMgOf } from '../../../renderer/receiving/gross-typed.ts';
import { labelMassMgOf } from '../../../renderer/receiving/label-mass-typed.ts';
import { fileDatabase } from '../../support/temp-database.ts';

/** Numbers in a call, as they stand in JSON, which no quantity, weight or price may be. */
const INSANE_JSON = [
  '1e400',
  '-1e400',
  '9007199254740993',
  '1e21',
  '1.5',
  '"1"',
  '"١٢"',
  '"1,234.5"',
  'null',
  '[1]',
  '{}',
  'true',
];
/** What somebody may type or paste instead of a number. */
const INSANE_TYPED = [
  'NaN',
  'Infinity',
  '1e21',
  '9007199254740993',
  '1,234.5.6',
  '0x10',
  '١٢',
  '--1',
  '1 2 3 kg',
  '=1',
  '½',
  '-1',
];

const Schema = z.looseObject({});
/** One type or several (`number` or `null`). */
const typesOf = (node: Record<string, unknown>): unknown[] => [node['type']].flat();
/** The numbers of a schema, by where they stand. */
function numbersIn(node: unknown, path: string): { path: string; node: Record<string, unknown> }[] {
  const parsed = Schema.safeParse(node);
  if (!parsed.success) return Array.isArray(node) ? node.flatMap((each: unknown) => numbersIn(each, path)) : [];
  const own = typesOf(parsed.data).some((type) => type === 'number' || type === 'integer')
    ? [{ path, node: parsed.data }]
    : [];
  return [...own, ...Object.entries(parsed.data).flatMap(([name, member]) => numbersIn(member, `${path}.${name}`))];
}

const numbers = Object.entries(CALLS).flatMap(([name, { params }]) =>
  numbersIn(z.toJSONSchema(params, { io: 'input', unrepresentable: 'any' }), name),
);

describe('H13 numbers stay sane', () => {
  it('every number a call takes is whole and has two ends', () => {
    expect(numbers.length).toBeGreaterThan(30);
    const loose = numbers.filter(
      ({ node }) =>
        typesOf(node).includes('number') ||
        [node['minimum'] ?? node['exclusiveMinimum'], node['maximum'] ?? node['exclusiveMaximum']].includes(undefined),
    );
    expect(loose.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['parcel.weighManual', 'grossMg', 2_000_000_000],
    ['content.count', 'counted', 999],
  ] as const)('%s takes no %s that is none', (call, field, most) => {
    const shape = CALLS[call].params.shape as Readonly<Record<string, z.ZodType>>;
    const schema = shape[field];
    for (const text of INSANE_JSON) expect([text, schema?.safeParse(JSON.parse(text)).success]).toEqual([text, false]);
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, -1, most + 1]) {
      expect([value, schema?.safeParse(value).success]).toEqual([value, false]);
    }
    expect(schema?.safeParse(most).success).toBe(true);
  });

  it('minus zero is zero once it is written down', () => {
    expect(canonicalJson({ counted: -0 })).toBe('{"counted":0}');
  });

  it('every table of the record is strict, and takes no text, fraction or infinity for a whole number', () => {
    const database = fileDatabase();
    const loose = database
      .prepare<[], { name: string }>(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0
           AND name NOT LIKE 'sqlite_%'`,
      )
      .all();
    expect(loose).toEqual([]);
    const add = database.prepare<[string, unknown]>(
      'INSERT INTO photo (sha256, width, height, byte_length, added_at_ms) VALUES (?, ?, 1, 1, 1)',
    );
    for (const width of ['١٢', '1,5', 1.5, Number.NaN, Number.POSITIVE_INFINITY, 1e21]) {
      expect(() => add.run('a'.repeat(64), width), String(width)).toThrow(/constraint|cannot store/);
    }
  });

  it.each(INSANE_TYPED)('%j typed is neither a weight nor a price', (typed) => {
    expect(grossMgOf(typed)).toBeNull();
    expect(labelMassMgOf(typed)).toBeNull();
    for (const locale of ['en', 'zh-CN', 'es'] as const) {
      expect([locale, typedAmount(typed, 'EUR', locale)]).toEqual([locale, { kind: 'wrong' }]);
    }
  });
});
