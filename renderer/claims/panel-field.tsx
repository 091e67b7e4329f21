import { useId } from 'react';
import type { ClaimEdits, ClaimFieldName } from '../../shared/claim/claim-fields.ts';
import { SETTLEMENTS } from '../../shared/claim/claim-fields.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import { Select } from '../ui/select.tsx';
import { amountToType, typedAmount } from './typed-amount.ts';

/** A field of the panel: how it is typed, and under which word. */
export interface PanelFieldKind {
  readonly name: Exclude<ClaimFieldName, 'status'>;
  readonly label: MessageId;
  readonly kind: 'text' | 'date' | 'amount' | 'settlement';
}

export interface PanelFieldProps {
  readonly field: PanelFieldKind;
  readonly claim: ClaimView;
  readonly onEdit: (changes: ClaimEdits) => void;
}

const BOX = 'h-9 w-full min-w-0 rounded-mark border border-control bg-surface px-2 text-small disabled:bg-sunken';

/** One field beside the grid: Enter or leaving it takes what was typed; Escape puts back what was there. */
export function PanelField({ field, claim, onEdit }: PanelFieldProps) {
  const text = useText();
  const id = useId();
  if (field.kind === 'settlement') return <SettlementBox claim={claim} onEdit={onEdit} />;
  const isSaid = claim.edited.includes(field.name);
  return (
    <div className="grid grid-cols-[7.5rem_1fr] items-center gap-2">
      <label htmlFor={id} className={classes('leading-tight', isSaid ? 'font-semibold' : 'text-soft')}>
        {text(field.label)}
      </label>
      <TypedBox
        key={`${claim.claimId} ${String(claim[field.name])}`}
        id={id}
        field={field}
        claim={claim}
        onEdit={onEdit}
      />
    </div>
  );
}

function TypedBox({ id, field, claim, onEdit }: PanelFieldProps & { readonly id: string }) {
  const locale = useLocale();
  const { name, kind } = field;
  const value = claim[name];
  const start = typeof value === 'number' ? amountToType(value, claim.currency, locale) : (value ?? '');
  const take = (box: HTMLInputElement): void => {
    if (box.value === start) return;
    const changes = changesOf(field, box.value, claim.currency, locale);
    if (changes === null) box.value = start;
    else onEdit(changes);
  };
  return (
    <input
      id={id}
      type={kind === 'date' ? 'date' : 'text'}
      defaultValue={start}
      disabled={kind === 'amount' && claim.currency === null}
      onBlur={(event) => take(event.target)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') event.currentTarget.value = start;
        if (event.key === 'Enter') take(event.currentTarget);
      }}
      className={classes(BOX, kind === 'amount' && 'text-end')}
    />
  );
}

/** Null for what cannot be read. Emptying a field says that there is none, except where there must be one. */
function changesOf(field: PanelFieldKind, typed: string, currency: string | null, locale: string): ClaimEdits | null {
  const clean = typed.trim();
  if (field.kind === 'amount') {
    const amount = currency === null ? null : typedAmount(clean, currency, locale);
    return amount?.kind === 'amount' ? { [field.name]: amount.minor } : null;
  }
  if (field.name === 'currency') return clean === '' ? null : { currency: clean.toUpperCase() };
  if (field.name === 'period') return clean === '' ? null : { period: clean };
  return { [field.name]: clean === '' ? null : clean };
}

/** No way of settling is called so. */
const NONE = 'none';

function SettlementBox({ claim, onEdit }: Omit<PanelFieldProps, 'field'>) {
  const text = useText();
  const none = { value: NONE, label: '–' } as const;
  return (
    <Select<(typeof SETTLEMENTS)[number] | typeof NONE>
      label={text('claims.column.settlement')}
      value={claim.settlement ?? NONE}
      options={[none, ...SETTLEMENTS.map((value) => ({ value, label: text(`claims.settlement.${value}`) }))]}
      onChange={(way) => onEdit({ settlement: way === NONE ? null : way })}
    />
  );
}
