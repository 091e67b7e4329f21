import type { PanelFieldKind } from './panel-field.tsx';

/** Everything of a claim that is not edited in the grid, in the order of the sheet. */
export const PANEL_FIELDS: readonly PanelFieldKind[] = [
  { name: 'period', label: 'claims.column.period', kind: 'text' },
  { name: 'owner', label: 'claims.column.owner', kind: 'text' },
  { name: 'carrier', label: 'claims.column.carrier', kind: 'text' },
  { name: 'branch', label: 'claims.column.branch', kind: 'text' },
  { name: 'trackingNumber', label: 'claims.column.trackingNumber', kind: 'text' },
  { name: 'deliveredOn', label: 'claims.column.deliveredOn', kind: 'date' },
  { name: 'responsible', label: 'claims.column.responsible', kind: 'text' },
  { name: 'currency', label: 'claims.column.currency', kind: 'text' },
  { name: 'freightMinor', label: 'claims.column.freight', kind: 'amount' },
  { name: 'salvageMinor', label: 'claims.column.salvage', kind: 'amount' },
  { name: 'insuredMinor', label: 'claims.column.insured', kind: 'amount' },
  { name: 'filedOn', label: 'claims.column.filedOn', kind: 'date' },
  { name: 'carrierCaseNumber', label: 'claims.column.carrierCaseNumber', kind: 'text' },
  { name: 'deadlineOn', label: 'claims.column.deadlineOn', kind: 'date' },
  { name: 'evidenceNote', label: 'claims.field.evidenceNote', kind: 'text' },
  { name: 'paidOn', label: 'claims.column.paidOn', kind: 'date' },
  { name: 'settlement', label: 'claims.column.settlement', kind: 'settlement' },
  { name: 'voucher', label: 'claims.column.voucher', kind: 'text' },
  { name: 'paymentReference', label: 'claims.column.paymentReference', kind: 'text' },
  { name: 'differenceAccount', label: 'claims.column.differenceAccount', kind: 'text' },
  { name: 'note', label: 'claims.column.note', kind: 'text' },
];
