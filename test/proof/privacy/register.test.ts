import { join } from 'node:path';
import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memoryDatabase } from '../../support/temp-database.ts';
import { CANARIES } from './canaries.ts';
import { columnsOf, DOCUMENTS } from './data-places.ts';
import { goneFrom, linesOf, readNotPersonal, readRegister, REGISTER_FOLDER } from './register.ts';
import { registerTable } from './register-table.ts';
import { membersOf } from './schema-members.ts';

const database = memoryDatabase();
const places = [...columnsOf(database), ...DOCUMENTS.flatMap(([name, schema]) => membersOf(name, schema))];
const register = readRegister();
const others = readNotPersonal();

describe('P1 the register of personal data', () => {
  it('has each column and each member of an event, a document or a fact exactly once', () => {
    expect(places.length).toBeGreaterThan(500);
    const wrong = places.flatMap((place) => {
      const lines = linesOf(place, register, others);
      return lines.length === 1 ? [] : [`${place.at}: ${lines.length === 0 ? 'not registered' : lines.join(' and ')}`];
    });
    expect(wrong).toEqual([]);
  });

  it('names nothing that is gone', () => {
    expect(goneFrom(places, register, others)).toEqual([]);
  });

  it('says of each thing when it is erased, shown by a canary, or why it stays', () => {
    const unproven = register.personal.filter(({ until, proof }) => (until.term !== null) !== proof.length > 0);
    expect(unproven.map(({ what }) => what)).toEqual([]);
    expect(register.personal.filter(({ until }) => until.term === null && until.kept === null)).toEqual([]);
    const proven = register.personal.flatMap(({ proof }) => proof);
    // Of files that are lists, not of a column.
    expect(Object.keys(CANARIES).filter((name) => !proven.includes(name))).toEqual(['row that an import refused']);
  });

  it('is what README shows', async () => {
    const table = await format(registerTable(register), { parser: 'markdown', printWidth: 120, singleQuote: true });
    await expect(table).toMatchFileSnapshot(join(REGISTER_FOLDER, 'README.md'));
  });
});

describe('P1 what the register is held against', () => {
  it('sees a new column, whatever its table', () => {
    const grown = memoryDatabase();
    grown.exec('ALTER TABLE tote ADD COLUMN packer TEXT; CREATE TABLE visitor (face BLOB)');
    const unknown = columnsOf(grown).filter((place) => linesOf(place, register, others).length === 0);
    expect(unknown.map(({ at }) => at).toSorted()).toEqual(['tote.packer', 'visitor.face']);
  });

  it.each([
    ['a text', z.strictObject({ birthplace: z.string() }), ['X.birthplace']],
    [
      'a text of a list of parts',
      z.strictObject({ who: z.array(z.strictObject({ nick: z.string() })) }),
      ['X.who[].nick'],
    ],
    ['a number with a new name', z.strictObject({ telephone: z.int() }), ['X.telephone']],
    ['a text that has the name of a number', z.strictObject({ caseId: z.string() }), ['X.caseId']],
    ['a text under names that nobody listed', z.record(z.string(), z.string()), ['X.*']],
    ['one that may be left out or be null', z.strictObject({ nick: z.string().nullish() }), ['X.nick']],
    ['one of two forms', z.union([z.strictObject({ face: z.uuid() }), z.strictObject({})]), ['X.face']],
    ['a word of a fixed list, and a yes or no', z.strictObject({ a: z.enum(['x', 'y']), b: z.boolean() }), []],
    [
      'a number, an id and a code it knows',
      z.strictObject({ grossMg: z.int(), caseId: z.uuid(), sku: z.string() }),
      [],
    ],
  ])('sees in an event %s', (_what, schema, unknown) => {
    const found = membersOf('X', schema).filter((place) => linesOf(place, register, others).length === 0);
    expect(found.map(({ at }) => at)).toEqual(unknown);
  });
});
