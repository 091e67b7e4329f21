import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { PANEL_FIELDS } from './panel-fields.ts';

/** What a field of a claim is called on the screen. */
export const FIELD_LABELS: Readonly<Record<string, MessageId>> = {
  ...Object.fromEntries(PANEL_FIELDS.map(({ name, label }) => [name, label])),
  status: 'claims.column.status',
  claimedMinor: 'claims.column.claimed',
  approvedMinor: 'claims.column.approved',
  paidMinor: 'claims.column.paid',
};
