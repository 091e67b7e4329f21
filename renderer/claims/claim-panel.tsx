import type { ReactNode } from 'react';
import type { ClaimEdits } from '../../shared/claim/claim-fields.ts';
import { paymentReference } from '../../shared/claim/payment-reference.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { ClaimEvidence } from './claim-evidence.tsx';
import { ClaimHistory } from './claim-history.tsx';
import { PanelField } from './panel-field.tsx';
import { PANEL_FIELDS } from './panel-fields.ts';
import type { ClaimChange } from './use-claim-change.ts';

export interface ClaimPanelProps {
  readonly claim: ClaimView;
  readonly change: ClaimChange;
}

/** One claim beside the grid, without leaving the row: why, the evidence, what else finance says, and who did what. */
export function ClaimPanel({ claim, change }: ClaimPanelProps) {
  const text = useText();
  const edit = (changes: ClaimEdits): void => change.edit(claim, changes);
  return (
    <aside
      aria-label={text('claims.panel.label')}
      className="flex h-2/5 w-full shrink-0 flex-col gap-5 overflow-y-auto border-t-2 border-line @min-[74rem]:h-auto @min-[74rem]:w-76 @min-[74rem]:border-s @min-[74rem]:border-t-0 bg-surface p-4 text-small"
    >
      <header className="leading-tight">
        <h2 className="raw text-body font-bold">{claim.trackingNumber ?? claim.basis.rmaNumber}</h2>
        <p className="text-soft">{[claim.basis.rmaNumber, claim.basis.orderNumber].filter(Boolean).join(' · ')}</p>
        <p className="text-muted">
          {text('claims.column.registeredOn')} {claim.basis.registeredOn}
        </p>
      </header>
      <Why claim={claim} change={change} />
      <Part title={text('claims.panel.evidence')}>
        <ClaimEvidence basis={claim.basis} />
      </Part>
      {claim.status === 'not-claimed' ? null : (
        <Part title={text('claims.panel.fields')}>
          {PANEL_FIELDS.map((field) => (
            <PanelField key={field.name} field={field} claim={claim} onEdit={edit} />
          ))}
          <ProposeReference claim={claim} onEdit={edit} />
        </Part>
      )}
      {claim.isTaken ? (
        <Part title={text('claims.panel.history')}>
          <ClaimHistory claim={claim} />
        </Part>
      ) : null}
    </aside>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h3 className="border-b border-line pb-1 font-bold">{title}</h3>
      {children}
    </section>
  );
}

function Why({ claim, change }: ClaimPanelProps) {
  const text = useText();
  const locale = useLocale();
  const { basis, notClaimed, flags, deadlineSource } = claim;
  const name = ({ 'zh-CN': 'nameZh', es: 'nameEs' } as const)[locale === 'zh-CN' || locale === 'es' ? locale : 'es'];
  return (
    <Part title={text('claims.panel.why')}>
      {notClaimed === null ? null : (
        <MeaningLabel meaning="waiting">{text(`claims.not-claimed.${notClaimed}`)}</MeaningLabel>
      )}
      {flags.map((flag) => (
        <MeaningLabel key={flag} meaning="look">
          {text(`claims.flag.${flag}`)}
        </MeaningLabel>
      ))}
      <Leg claim={claim} />
      <ul>
        {basis.goods.map((article) => (
          <li key={article.sku}>
            <span className="font-semibold">{(locale === 'en' ? null : article[name]) ?? article.name}</span>{' '}
            <span className="raw text-muted">{article.sku}</span>
            <span className="block text-soft">{text('claims.panel.goods-line', article)}</span>
          </li>
        ))}
      </ul>
      {deadlineSource === null ? null : (
        <p className="text-muted">{text('claims.panel.deadline-source', { source: deadlineSource })}</p>
      )}
      {flags.includes('basis-changed') ? (
        <Button onPress={() => change.takeBasis(claim)}>{text('claims.panel.take-basis')}</Button>
      ) : null}
      {notClaimed === null ? null : <Button onPress={() => change.add(claim)}>{text('claims.panel.add')}</Button>}
    </Part>
  );
}

function Leg({ claim: { basis } }: Pick<ClaimPanelProps, 'claim'>) {
  const text = useText();
  const { leg, contractedBy } = basis;
  if (leg === null) return null;
  const contract = contractedBy === null ? null : text(`claims.panel.contract.${contractedBy}`);
  return <p>{[text(`claims.panel.leg.${leg}`), contract].filter(Boolean).join(', ')}</p>;
}

/** S90: proposes the reference that both sides look for. */
function ProposeReference({
  claim,
  onEdit,
}: {
  readonly claim: ClaimView;
  readonly onEdit: (changes: ClaimEdits) => void;
}) {
  const text = useText();
  const { carrier, currency, carrierCaseNumber, basis } = claim;
  const amountMinor = claim.approvedMinor ?? claim.claimedMinor;
  const reference = paymentReference({
    carrier,
    amountMinor,
    currency,
    handle: carrierCaseNumber ?? basis.orderNumber,
  });
  if (claim.paymentReference !== null || reference === null) return null;
  return (
    <p className="flex items-center justify-between gap-2 text-muted">
      <span className="min-w-0 truncate">{reference}</span>
      <Button
        variant="quiet"
        className="shrink-0 whitespace-nowrap"
        onPress={() => onEdit({ paymentReference: reference })}
      >
        {text('claims.panel.reference')}
      </Button>
    </p>
  );
}
