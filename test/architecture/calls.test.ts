import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Call } from '../../shared/protocol/call.ts';
import { BINARY_CALLS } from '../../shared/protocol/binary-calls.ts';
import { CALLS } from '../../shared/protocol/calls.ts';
import { callTable, type ListedCall } from './call-table.ts';
import { callViolations, handlerNamesIn } from './calls.ts';
import { listed, ROOT, sources } from './source-tree.ts';

const calls: [string, Partial<Call>][] = Object.entries({ ...CALLS, ...BINARY_CALLS });
const names = calls.map(([name]) => name).sort();

describe('the calls', () => {
  it('each have a name, schemas, access, a summary, and a commandId where they change something', () => {
    expect(names.length).toBeGreaterThan(10);
    expect(listed(calls.flatMap(([name, call]) => callViolations(name, call)))).toEqual([]);
  });

  it('each have a handler, and no handler is without a call', () => {
    expect(handlerNamesIn(sources(/^electron\/handlers\/.*\.ts$/))).toEqual(names);
  });

  it('each stand in the list that README leads to, as they are declared', async () => {
    const table = callTable(Object.entries<ListedCall>({ ...CALLS, ...BINARY_CALLS }));
    const formatted = await format(table, { parser: 'markdown', printWidth: 120, singleQuote: true });
    await expect(formatted).toMatchFileSnapshot(join(ROOT, 'shared/protocol/README.md'));
    expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('(shared/protocol/README.md)');
  });
});

describe('a call', () => {
  const good = {
    params: z.strictObject({ commandId: z.string(), grossMg: z.int() }),
    result: z.strictObject({ lines: z.array(z.strictObject({ lineId: z.string() })) }),
    access: 'anyone',
    changes: true,
    summary: 'Weighs the parcel.',
  } as const satisfies Call;
  const whats = (call: Partial<Call>, name = 'parcel.weigh'): string[] =>
    callViolations(name, call).map(({ what }) => what);

  it('is accepted when it is whole', () => {
    expect(whats(good)).toEqual([]);
  });

  it.each(['weigh', 'Parcel.weigh', 'parcel.weigh.now', 'parcel-weigh'])('is not named %s', (name) => {
    expect(whats(good, name)).toEqual(['is not named noun.verb']);
  });

  it('says everything', () => {
    expect(whats({ changes: false })).toEqual([
      'has no params',
      'has no result',
      'does not say who may use it',
      'has no summary sentence',
    ]);
  });

  it('takes a commandId when it changes something, in every form of its params', () => {
    const without = z.strictObject({ grossMg: z.int() });
    const either = z.union([good.params, without]);
    expect(whats({ ...good, params: without })).toEqual(['changes something without a commandId']);
    expect(whats({ ...good, params: either })).toEqual(['changes something without a commandId']);
    expect(whats({ ...good, params: z.union([good.params, good.params]) })).toEqual([]);
    expect(whats({ ...good, params: without, changes: false })).toEqual([]);
  });

  const loose = z.object({ lineId: z.string() });
  it.each([
    ['itself', loose, 'result'],
    ['in a property', z.strictObject({ line: loose }), 'result.line'],
    ['in a list', z.strictObject({ lines: z.array(loose) }), 'result.lines[]'],
    ['in a record', z.strictObject({ byId: z.record(z.string(), loose) }), 'result.byId[]'],
    ['when optional', z.strictObject({ line: loose.optional() }), 'result.line'],
    ['when nullable with a default', z.strictObject({ line: loose.nullable().default(null) }), 'result.line'],
    ['in a union', z.union([z.string(), loose]), 'result'],
    ['in a tuple', z.tuple([loose]), 'result'],
    ['behind a transform', loose.transform((line) => line.lineId), 'result'],
    ['when said to be loose', z.looseObject({}), 'result'],
  ])('is strict: %s', (_where, result, place) => {
    expect(whats({ ...good, result })).toEqual([`${place} is an object that is not strict`]);
  });
});

describe('handlers and the list', () => {
  it('are read from the keys of object literals', () => {
    const text = `export const parcelHandlers = { 'parcel.weigh': weigh, 'parcel.receive'() {}, other: 1, 'no call': 2 };`;
    expect(handlerNamesIn([{ path: 'electron/handlers/parcel.ts', text }])).toEqual(['parcel.receive', 'parcel.weigh']);
  });
});

describe('the list of calls', () => {
  it('says of each what it takes, who may use it and what it is for', () => {
    const params = z.strictObject({ commandId: z.uuid(), caseId: z.uuid(), grade: z.enum(['A', 'B']).nullable() });
    const access = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
    const table = callTable([
      ['unit.grade', { params, access, changes: true, summary: 'Grades a unit.' }],
      ['bench.get', { params: z.strictObject({}), access: 'anyone', changes: false, summary: 'The bench.' }],
    ]);
    expect(table).toContain('| `unit.grade` | caseId, grade: A\\|B | bench roles | yes | Grades a unit. |');
    expect(table).toContain('| `bench.get` | – | session |  | The bench. |');
  });
});
