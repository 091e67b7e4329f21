import type { ClaimView } from '../../protocol/claim-view.ts';
import type { Translate } from '../../i18n/translate.ts';
import { countCell, type SheetCell, type SheetTable, textCell } from './sheet-cell.ts';

/** What a reader must know about a sheet: where it comes from, and how to tell that nobody changed it. */
export interface SheetFacts {
  readonly site: string;
  /** `2026-11`, or `open`. */
  readonly month: string;
  readonly today: string;
  /** As people write it, with the zone. */
  readonly generatedAt: string;
  readonly policyVersion: string;
  /** SHA-256 over the rows of the detail, lower-case hex. */
  readonly rowsSha256: string;
}

export function notesTable(facts: SheetFacts, claims: readonly ClaimView[], words: Translate): SheetTable {
  const accounted = claims.filter(({ status }) => status !== 'not-claimed').length;
  const said: readonly (readonly [string, SheetCell])[] = [
    ['site', textCell(facts.site)],
    ['month', textCell(facts.month === 'open' ? words.say('claims.month.open') : facts.month)],
    ['generatedAt', textCell(facts.generatedAt)],
    ['claims', countCell(accounted)],
    ['notClaimed', countCell(claims.length - accounted)],
    ['policy', textCell(facts.policyVersion)],
    ['hash', textCell(facts.rowsSha256)],
    ['values', textCell(words.say('claims.note.valuesText'))],
    ['totals', textCell(words.say('claims.note.totalsText'))],
    ['rules', textCell('S26, S28, S46, S58, S74, S82, S89, S90')],
  ];
  return {
    name: words.say('claims.sheet.notes'),
    columns: [
      { id: 'what', heading: words.say('claims.note.what'), width: 26 },
      { id: 'said', heading: words.say('claims.note.said'), width: 80 },
    ],
    rows: said.map(([id, cell]) => [textCell(words.say(`claims.note.${id}`)), cell]),
    foot: [],
  };
}
