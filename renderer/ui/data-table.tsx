import type { ReactNode } from 'react';
import { classes } from './classes.ts';

export interface Column<Row> {
  readonly id: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Figures stand at the end, so that their digits line up. */
  readonly align?: 'start' | 'end';
  /** The cell that names the row. */
  readonly isRowHeader?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table lists, for screen readers. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Shown instead of rows. */
  readonly empty: ReactNode;
}

const CELL = 'px-2 py-2 align-top first:ps-4 last:pe-4 @min-[48rem]:px-3';

/** A plain table: hairlines between rows, a head that stays; where even its words do not fit it scrolls for itself. */
export function DataTable<Row>({ label, columns, rows, rowKey, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <>{empty}</>;
  return (
    <div className="@max-[40rem]:overflow-x-auto">
      <table aria-label={label} className="w-full border-collapse bg-surface">
        <thead className="sticky top-0 bg-surface text-small text-muted">
          <tr className="border-b-2 border-control">
            {columns.map(({ id, header, align }) => (
              <th
                key={id}
                scope="col"
                className={classes(CELL, 'font-semibold', align === 'end' ? 'text-end' : 'text-start')}
              >
                {header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {rows.map((row) => (
            <tr key={rowKey(row)}>
              {columns.map((column) => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const className = classes(CELL, alignment(column.align));
  if (column.isRowHeader === true) {
    return (
      <th scope="row" className={classes(className, 'font-semibold')}>
        {column.cell(row)}
      </th>
    );
  }
  return <td className={className}>{column.cell(row)}</td>;
}

function alignment(align: 'start' | 'end' = 'start'): string {
  return align === 'end' ? 'text-end whitespace-nowrap' : 'text-start';
}
