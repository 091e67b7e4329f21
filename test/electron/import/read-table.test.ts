import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTable } from '../../../electron/import/read-table.ts';
import type { Table } from '../../../shared/domain/import/table.ts';

function cut(text: string): Table {
  const table = readTable(text);
  if (!table.ok) throw new Error(table.error.kind);
  return table.value;
}
const shape = ({ rows, refused }: Table) => ({
  rows: rows.map(({ rowNumber, cells }) => `${rowNumber}:${cells.join('|')}`),
  refused: refused.map(({ rowNumber, kind, cells }) => `${rowNumber}:${kind}:${cells.join('|')}`),
});

describe('readTable', () => {
  it.each([
    ['a,b\n1,2\n', ','],
    ['a;b\r\n1;2\r\n', ';'],
    ['a\tb\n1\t2', '\t'],
    ['"a,x";b;c\n1;2;3', ';'],
    ['sep=;\na;b,c\n1;2', ';'],
    ['single\n1,5', ','],
  ])('%j is cut at "%s"', (text, delimiter) => expect(cut(text).delimiter).toBe(delimiter));

  it('counts rows as a spreadsheet does, over blank lines and cells with line ends', () => {
    expect(shape(cut('a,b\n\n1,"x\ny"\n , \n2,z\n'))).toEqual({ rows: ['3:1|x\ny', '5:2|z'], refused: [] });
    expect(shape(cut('sep=,\na,b\n1,2'))).toEqual({ rows: ['3:1|2'], refused: [] });
  });

  it('drops blank cells behind the last column', () => {
    expect(shape(cut('a,b,,\n1,2,,\n3,,,'))).toEqual({ rows: ['2:1|2', '3:3|'], refused: [] });
  });

  it('refuses rows that are too short, too long, or hold NUL', () => {
    expect(shape(cut('a,b\n1\n1,2,3\n1,\0\n1,2'))).toEqual({
      rows: ['5:1|2'],
      refused: ['2:too-few-cells:1', '3:too-many-cells:1|2|3', '4:control-characters:1|\0'],
    });
  });

  it.each([
    ['a,b\n1,"x\n2,y\n3,z', ['2:broken-quotes:1|x']],
    ['a,b\n"1"x,2\n2,y\n3,z', ['2:broken-quotes:1"x,2']],
    ['a,b\n1,"x"y\n2,y\n3,z', ['2:broken-quotes:1|x"y']],
    ['a,b\n1,"x"y\n2,y\n3,"z"\n', ['2:broken-quotes:1|x"y']],
  ])('goes on at the next line after a broken quote: %j', (text, refused) => {
    expect(shape(cut(text))).toEqual({ rows: ['3:2|y', '4:3|z'], refused });
  });

  it('gives up on a file whose quotes are broken again and again', () => {
    expect(readTable(`a,b\n${'1,"x\n'.repeat(40)}`)).toMatchObject({
      ok: false,
      error: { kind: 'too-many-broken-quotes' },
    });
  });

  it.each(['', '\n\n', 'a,b', 'a,b\n,\n'])('%j has no rows', (text) => {
    expect(readTable(text)).toEqual({ ok: false, error: { kind: 'no-rows' } });
  });

  it('takes exactly as many rows as allowed', () => {
    expect(readTable('a\n1\n2\n3', 3).ok).toBe(true);
    expect(readTable('a\n1\n2\n3\n4', 3)).toEqual({ ok: false, error: { kind: 'too-many-rows', limit: 3 } });
  });

  it('never throws and never loses a line, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom(...'a1,;\t"\n\r\0= 退'), maxLength: 80 });
    fc.assert(
      fc.property(text, (rest) => {
        const table = readTable(`a,b\n1,2\n${rest}`);
        if (table.ok) for (const row of table.value.rows) expect(row.cells).toHaveLength(2);
        else expect(table.error.kind).toBe('too-many-broken-quotes');
      }),
      { seed: 4180, numRuns: 3_000 },
    );
  });
});
