import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { guardFormulas, unguardFormulas } from '../../../../shared/domain/import/formula-guard.ts';
import { refusedRowsCsv } from '../../../../shared/domain/import/refused-rows-csv.ts';
import type { RefusedRow } from '../../../../shared/domain/import/refused-row.ts';

const WORDS = { row: 'Row', column: 'Column', reason: 'Because', reasonOf: (row: RefusedRow) => `${row.kind}!` };
const refusedCells = (cells: string[]): RefusedRow => ({
  rowNumber: 7,
  cells,
  column: 'SKU',
  kind: 'missing-value',
  value: null,
});

const TRIGGERS = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];
const PAYLOADS = TRIGGERS.flatMap((trigger) =>
  ['', ' ', '\u3000', 'a;', 'a"', 'a\n', 'a;"'].map((before) => `${before}${trigger}cmd|' /C calc'!A0`),
);

describe('refusedRowsCsv', () => {
  it('writes the original row, its number, its column and the reason, for Excel', () => {
    const csv = refusedRowsCsv(['RMA', 'SKU'], [refusedCells(['RMA-1', 'say "A", 1\nB'])], WORDS);
    expect(csv).toBe(
      '\uFEFF"RMA","SKU","Row","Column","Because"\r\n"RMA-1","say ""A"", 1\nB","7","SKU","missing-value!"\r\n',
    );
  });

  it('writes as many cells as the header has, for short and long rows', () => {
    const csv = refusedRowsCsv(['A', 'B'], [refusedCells(['1']), refusedCells(['1', '2', '3'])], WORDS);
    expect(Papa.parse<string[]>(csv.slice(1).trim()).data.map((row) => row.length)).toEqual([5, 5, 5]);
  });

  it.each(PAYLOADS)('no spreadsheet runs %j, at whichever sign it cuts', (payload) => {
    const csv = refusedRowsCsv([payload], [refusedCells([payload])], { ...WORDS, reasonOf: () => payload });
    for (const delimiter of [',', ';']) {
      const cells = Papa.parse<string[]>(csv.slice(1), { delimiter }).data.flat();
      for (const cell of cells) expect(cell).not.toMatch(/^["\s\u3000]*[=+\-@＝＋－＠]/);
      if (delimiter === ',') for (const cell of cells) expect(cell).not.toMatch(/^[\t\r\n]/);
    }
  });

  it('shows NUL instead of writing it', () => {
    expect(refusedRowsCsv(['A'], [refusedCells(['x\0y'])], WORDS)).toContain('"x\uFFFDy"');
  });
});

describe('guardFormulas', () => {
  it('can be taken back, so that a corrected file imports what was meant', () => {
    const text = fc.string({ unit: fc.constantFrom(...'=+-@a;"\n\t 1'), maxLength: 12 });
    fc.assert(
      fc.property(text, (cell) => {
        expect(unguardFormulas(guardFormulas(cell))).toBe(cell);
      }),
      { seed: 1210, numRuns: 2_000 },
    );
  });
});
