import { accepted, refused, type Result } from '../result.ts';
import type { TableRefusal } from './table.ts';

/** What a column may be called. Names are compared by `headerKey`; the first that a file has is the one used. */
export interface ColumnSpec<Field extends string> {
  readonly field: Field;
  readonly names: readonly string[];
  /** Endings that say the unit or the currency of the whole column, and what each means. */
  readonly suffixes?: Readonly<Record<string, string>>;
  readonly isRequired?: boolean;
}

export interface Column {
  readonly index: number;
  /** As the file spells it. */
  readonly header: string;
  /** The unit or currency the header named, else null. */
  readonly suffix: string | null;
}

export interface FoundColumns<Field extends string> {
  readonly columns: ReadonlyMap<Field, Column>;
  /** Headers nobody asked for, as the file spells them. */
  readonly ignored: readonly string[];
}

/** The letters, digits and currency signs of a header, lower case, without accents: `N.º de envío` is `nodeenvio`. */
export function headerKey(header: string): string {
  return header
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{Sc}]/gu, '');
}

/** Finds each field's column in any order; refuses a file without a required one or with two of the same name. */
export function findColumns<Field extends string>(
  header: readonly string[],
  specs: readonly ColumnSpec<Field>[],
): Result<FoundColumns<Field>, TableRefusal> {
  const columns = new Map<Field, Column>();
  for (const spec of specs) {
    const found = findColumn(header, spec);
    const first = found[0];
    if (first === undefined) {
      if (spec.isRequired !== true) continue;
      return refused({ kind: 'missing-column', field: spec.field, accepted: spec.names });
    }
    const twin = found.find(({ index, header: text }) => index !== first.index && isSame(text, first.header));
    if (twin !== undefined) return refused({ kind: 'duplicate-column', field: spec.field, header: twin.header });
    columns.set(spec.field, first);
  }
  const used = new Set([...columns.values()].map(({ index }) => index));
  return accepted({ columns, ignored: header.filter((text, index) => !used.has(index) && text.trim() !== '') });
}

const isSame = (a: string, b: string): boolean => headerKey(a) === headerKey(b);

/** All columns that fit, in the order of the spec's names. */
function findColumn<Field extends string>(header: readonly string[], spec: ColumnSpec<Field>): Column[] {
  const keys = header.map(headerKey);
  const endings: [string, string | null][] = [['', null], ...Object.entries(spec.suffixes ?? {})];
  return spec.names.flatMap((name) =>
    endings.flatMap(([ending, suffix]) => {
      const wanted = headerKey(name) + headerKey(ending);
      return keys.flatMap((key, index) => (key === wanted ? [{ index, header: header[index] ?? '', suffix }] : []));
    }),
  );
}
