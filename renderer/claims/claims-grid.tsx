import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { ClaimEdits } from '../../shared/claim/claim-fields.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import { AmountEditor } from './amount-editor.tsx';
import type { ClockTerms } from './deadline-clock.tsx';
import { CellContent } from './grid-cell.tsx';
import { amountOf, canEdit, GRID_COLUMNS, type GridColumn, isFigure } from './grid-columns.ts';
import { type GridPlace, placeAfter } from './grid-move.ts';
import { StatusEditor } from './status-editor.tsx';
import { amountToType } from './typed-amount.ts';

export interface ClaimsGridProps {
  readonly claims: readonly ClaimView[];
  readonly terms: ClockTerms;
  readonly at: GridPlace;
  readonly onMove: (at: GridPlace) => void;
  readonly onEdit: (claim: ClaimView, changes: ClaimEdits) => void;
}

const cellId = ({ row, column }: GridPlace): string => `claim-cell-${row}-${column}`;

/**
 * The register as a grid for the keyboard (U20). The focus stays on the grid and a cell is its active descendant, so
 * that a list that is read again under it loses nothing.
 */
export function ClaimsGrid({ claims, terms, at, onMove, onEdit }: ClaimsGridProps) {
  const text = useText();
  const grid = useRef<HTMLTableElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const size = { rows: claims.length, columns: GRID_COLUMNS.length };
  useEffect(() => {
    document.getElementById(cellId(at))?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at]);
  const stop = (next: GridPlace | null = null): void => {
    setEditing(null);
    if (next) onMove(next);
    grid.current?.focus({ preventScroll: true });
  };
  const keys = useGridKeys({ claims, at, onMove, onEdit, onStart: setEditing });
  return (
    <table
      ref={grid}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid of WAI-ARIA is a table
      role="grid"
      tabIndex={0}
      aria-label={text('claims.grid.label')}
      aria-rowcount={claims.length + 1}
      aria-activedescendant={cellId(at)}
      onKeyDown={editing === null ? keys : undefined}
      className="w-full table-fixed border-separate border-spacing-0 text-small outline-none"
    >
      <GridHead />
      <tbody>
        {claims.map((claim, row) => (
          <tr key={claim.claimId} aria-rowindex={row + 2} aria-selected={row === at.row}>
            {GRID_COLUMNS.map((column, index) => (
              <GridCell
                key={column}
                claim={claim}
                column={column}
                place={{ row, column: index }}
                at={at}
                terms={terms}
                editing={row === at.row && index === at.column ? editing : null}
                onPress={() => stop({ row, column: index })}
                onStart={setEditing}
                onStop={(then) => stop(then === null ? null : placeAfter(then, at, size))}
                onEdit={(changes) => onEdit(claim, changes)}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const WIDTHS: Readonly<Record<GridColumn, string>> = {
  trackingNumber: 'w-40',
  kind: 'w-25',
  deadlineOn: 'w-32',
  status: 'w-30',
  currency: 'w-13',
  claimed: 'w-22',
  approved: 'w-24',
  paid: 'w-20',
  difference: 'w-24',
};

function GridHead() {
  const text = useText();
  return (
    <thead className="text-muted">
      <tr aria-rowindex={1}>
        {GRID_COLUMNS.map((column) => (
          <th
            key={column}
            scope="col"
            className={classes(
              'sticky top-0 z-10 truncate border-b-2 border-control bg-surface px-2 py-2 font-semibold first:start-0 first:z-20',
              WIDTHS[column],
              isFigure(column) ? 'text-end' : 'text-start',
            )}
          >
            {text(column === 'currency' ? 'claims.grid.currency' : `claims.column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  );
}

interface GridCellProps {
  readonly claim: ClaimView;
  readonly column: GridColumn;
  readonly place: GridPlace;
  readonly at: GridPlace;
  readonly terms: ClockTerms;
  /** What was typed to begin with, while this cell is edited; else null. */
  readonly editing: string | null;
  readonly onPress: () => void;
  readonly onStart: (typed: string) => void;
  readonly onStop: (then: 'ArrowDown' | 'ArrowRight' | null) => void;
  readonly onEdit: (changes: ClaimEdits) => void;
}

function GridCell({ claim, column, place, at, terms, editing, onPress, onStart, onStop, onEdit }: GridCellProps) {
  const isRow = place.row === at.row;
  const isHere = isRow && place.column === at.column;
  const locale = useLocale();
  const field = amountOf(column);
  return (
    <td
      id={cellId(place)}
      onClick={editing === null ? onPress : undefined}
      onDoubleClick={() => {
        if (canEdit(claim, column)) onStart(field ? amountToType(claim[field], claim.currency, locale) : '');
      }}
      className={classes(
        'h-13 scroll-mt-12 border-b border-line px-2 align-middle first:sticky first:start-0 first:z-5',
        isFigure(column) && 'text-end whitespace-nowrap',
        isRow ? 'bg-sunken' : 'bg-surface',
        isHere && 'outline-3 -outline-offset-3 outline-accent',
        claim.status === 'not-claimed' && 'text-muted',
      )}
    >
      {editing === null ? (
        <CellContent claim={claim} column={column} terms={terms} />
      ) : (
        <CellEditor claim={claim} column={column} start={editing} onStop={onStop} onEdit={onEdit} />
      )}
    </td>
  );
}

interface CellEditorProps extends Pick<GridCellProps, 'claim' | 'column' | 'onStop' | 'onEdit'> {
  readonly start: string;
}

function CellEditor({ claim, column, start, onStop, onEdit }: CellEditorProps) {
  const text = useText();
  const field = amountOf(column);
  if (field === null || claim.currency === null) {
    return (
      <StatusEditor
        claim={claim}
        onDone={(status) => {
          onEdit({ status });
          onStop(null);
        }}
        onCancel={() => onStop(null)}
      />
    );
  }
  return (
    <AmountEditor
      label={text(`claims.column.${column}`)}
      currency={claim.currency}
      start={start}
      onDone={(minor, then) => {
        if (minor !== claim[field]) onEdit({ [field]: minor });
        onStop(then === null ? null : then === 'Enter' ? 'ArrowDown' : 'ArrowRight');
      }}
      onCancel={() => onStop(null)}
    />
  );
}

/** Arrow keys move; Enter, F2 or a figure begin to edit; Delete clears an amount. */
function useGridKeys(grid: {
  readonly claims: readonly ClaimView[];
  readonly at: GridPlace;
  readonly onMove: (at: GridPlace) => void;
  readonly onEdit: (claim: ClaimView, changes: ClaimEdits) => void;
  readonly onStart: (typed: string) => void;
}): (event: KeyboardEvent) => void {
  const locale = useLocale();
  const { claims, at, onMove, onEdit, onStart } = grid;
  return (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(event.key, at, { rows: claims.length, columns: GRID_COLUMNS.length });
    const claim = claims[at.row];
    const column = GRID_COLUMNS[at.column];
    if (next) onMove(next);
    else if (claim && column && canEdit(claim, column)) {
      const field = amountOf(column);
      if (event.key === 'Enter' || event.key === 'F2') {
        onStart(field ? amountToType(claim[field], claim.currency, locale) : '');
      } else if (field && /^\d$/.test(event.key)) onStart(event.key);
      else if (field && (event.key === 'Delete' || event.key === 'Backspace')) onEdit(claim, { [field]: null });
      else return;
    } else return;
    event.preventDefault();
  };
}
