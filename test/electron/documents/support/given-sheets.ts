import type { ClaimEdits } from '../../../../shared/claim/claim-fields.ts';
import { claimSheets } from '../../../../shared/claim/sheet/claim-sheets.ts';
import type { SheetTable } from '../../../../shared/claim/sheet/sheet-cell.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy/default-policy.ts';
import type { Locale } from '../../../../shared/i18n/locales.ts';
import type { ClaimView } from '../../../../shared/protocol/claim-view.ts';
import { projectClaim } from '../../../../shared/views/claim-row.ts';
import { claimViewOf } from '../../../../shared/views/claim-view.ts';
import { documentWords } from '../../../../electron/documents/document-words.ts';
import { DAMAGED_RETURN, draftOf, takenUp, TODAY } from '../../../shared/claim/given-claims.ts';

/** Text that some spreadsheet runs, cuts, rounds or takes for something else. */
export const HOSTILE = [
  '=HYPERLINK("http://example.invalid","click")',
  '=1+1',
  '+1',
  '-2+3',
  '@SUM(A1:A9)',
  '*',
  '>0',
  "'quoted",
  '"double" "quotes"',
  'two\nlines',
  '\ttab',
  '1E5',
  '00012345678901234567',
  '2026-01-02',
  'TRUE',
  '<b>&amp;</b>',
  '_x0041_',
  '顺丰 🚚 ñ',
  '#REF!',
  'a;b,c',
] as const;

export function givenClaimView(edits: ClaimEdits, change: Partial<ClaimView> = {}): ClaimView {
  const row = projectClaim(takenUp(edits), draftOf(...DAMAGED_RETURN));
  if (!row) throw new Error('no row');
  return { ...claimViewOf(row, DEFAULT_POLICY, () => 'Finance 1'), ...change };
}

/** A claim per hostile text, in three currencies with 2, 0 and 3 decimals, amounts that floats add up wrongly. */
export function givenRegister(): ClaimView[] {
  const currencies = ['EUR', 'JPY', 'KWD'] as const;
  return HOSTILE.map((text, index) => {
    const currency = currencies[index % 3] ?? 'EUR';
    const amounts = { claimedMinor: 10 + index * 7, approvedMinor: 20, paidMinor: index % 2 === 0 ? 10 : null };
    const texts = { carrier: text, trackingNumber: text, note: text, voucher: text };
    return givenClaimView({ ...texts, currency, ...amounts, freightMinor: 1, filedOn: '2026-03-05' });
  });
}

export function givenSheets(locale: Locale, claims = givenRegister()): [SheetTable, ...SheetTable[]] {
  const facts = {
    site: 'Almacén 一号 (S1)',
    month: '2026-03',
    today: TODAY,
    generatedAt: '2026-11-22 10:00:00 +01:00 Europe/Madrid',
    policyVersion: 'default-1',
    rowsSha256: 'a'.repeat(64),
  };
  return claimSheets({ claims, open: claims, facts }, documentWords(locale));
}
