import type { ClaimHistoryStep, ClaimView } from '../../shared/protocol/claim-view.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { formatAmount } from '../format/money.ts';
import { formatDateTime } from '../format/time.ts';
import { useCall } from '../host/use-call.ts';
import { type Text, useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { FIELD_LABELS } from './field-labels.ts';

/** Who changed what, newest first. */
export function ClaimHistory({ claim }: { readonly claim: ClaimView }) {
  const text = useText();
  const locale = useLocale();
  const history = useCall('claim.get', { claimId: claim.claimId }).data?.history ?? [];
  const timeZone = useZone();
  return (
    <ol className="flex flex-col gap-2">
      {history.toReversed().map((step) => (
        <li key={`${step.atMs} ${step.type}`} className="leading-tight">
          <span className="text-muted">
            {formatDateTime(step.atMs, { locale, timeZone })} · {step.by}
          </span>
          <span className="block">{sayStep(step, claim, text, locale)}</span>
        </li>
      ))}
    </ol>
  );
}

function sayStep({ type, changes }: ClaimHistoryStep, claim: ClaimView, text: Text, locale: string): string {
  if (type === 'ClaimOpened') return text('claims.panel.step.ClaimOpened');
  if (type === 'ClaimBasisTaken') return text('claims.panel.step.ClaimBasisTaken');
  const said = Object.entries(changes).map(([name, value]) => {
    const label = FIELD_LABELS[name];
    return `${label === undefined ? name : text(label)}: ${sayValue(name, value, claim, text, locale)}`;
  });
  return said.join(' · ');
}

function sayValue(name: string, value: unknown, { currency }: ClaimView, text: Text, locale: string): string {
  if (typeof value === 'number' && currency !== null) return formatAmount(value, currency, locale);
  if (value === null || value === undefined) return text('claims.panel.cleared');
  const words = WORDS[name];
  const word = typeof value === 'string' ? words?.[value] : undefined;
  if (word !== undefined) return text(word);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const WORDS: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  status: {
    draft: 'claims.status.draft',
    filed: 'claims.status.filed',
    query: 'claims.status.query',
    accepted: 'claims.status.accepted',
    part: 'claims.status.part',
    refused: 'claims.status.refused',
    appealed: 'claims.status.appealed',
    paid: 'claims.status.paid',
    'written-off': 'claims.status.written-off',
  },
  settlement: { offset: 'claims.settlement.offset', transfer: 'claims.settlement.transfer' },
};
