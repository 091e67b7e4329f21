import { sheetText } from '../../domain/sheet-text.ts';

/** One cell of a sheet, typed, so that a spreadsheet and a CSV file of it cannot say different things. */
export type SheetCell =
  | { readonly kind: 'none' }
  /** Never a number, a date or a formula, whatever it looks like. */
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  | { readonly kind: 'money'; readonly minor: number; readonly currency: string }
  /** `2026-11-22` */
  | { readonly kind: 'date'; readonly date: string }
  /** A sum of our own making. `minor` is what it comes to, so that a reader without a calculator has it too. */
  | { readonly kind: 'sum'; readonly formula: string; readonly minor: number; readonly currency: string };

export interface SheetColumn {
  readonly id: string;
  readonly heading: string;
  /** In characters. */
  readonly width: number;
}

/** One sheet: a heading row, rows under it, and rows that are no data (totals, signatures). */
export interface SheetTable {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
  readonly foot: readonly (readonly SheetCell[])[];
}

export const NONE: SheetCell = { kind: 'none' };

export function textCell(text: string | null): SheetCell {
  if (text === null || text === '') return NONE;
  return { kind: 'text', text: sheetText(text) };
}

export const countCell = (value: number | null): SheetCell => (value === null ? NONE : { kind: 'count', value });

export const dateCell = (date: string | null): SheetCell => (date === null ? NONE : { kind: 'date', date });

/** An amount without a currency is nothing that could be added up. */
export function moneyCell(minor: number | null, currency: string | null): SheetCell {
  return minor === null || currency === null ? NONE : { kind: 'money', minor, currency };
}

/** `A`, `B` … `Z`, `AA`: the letters of a column, counted from 0. */
export function columnLetters(index: number): string {
  const before = index < 26 ? '' : columnLetters(Math.floor(index / 26) - 1);
  return before + String.fromCharCode(65 + (index % 26));
}
