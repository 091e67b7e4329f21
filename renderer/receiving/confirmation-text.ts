import type { CaseView, ConfirmationView } from '../../shared/protocol/case-view.ts';
import { saying, type Saying } from './say.ts';

/**
 * What pressing the button (or scanning the next parcel) would write down, piece by piece: "Outside intact", "all
 * here", "sealed, grade A" (of an opened parcel: grade A unless somebody looks), "restock → A1". What is missing and what nobody expected were written down before; closing
 * signs them too, so they are named beside. Never more than the host says, so that nobody signs what is not there.
 */
export function confirmationPieces(
  { lines, unexpected, goods }: Pick<CaseView, 'lines' | 'unexpected' | 'goods'>,
  records: ConfirmationView['records'],
): readonly Saying[] {
  const missing = lines.reduce((sum, line) => sum + line.missing, 0);
  const extra = unexpected.reduce((sum, { counted }) => sum + counted, 0);
  const { outsideIntact, unitsHere, unitsGradeA, unitsSealed, dispositions } = records;
  return [
    ...(outsideIntact > 0 ? [saying('receiving.records.outside-intact')] : []),
    ...(unitsHere > 0 ? [saying('receiving.records.units-here', { units: unitsHere })] : []),
    ...(missing > 0 ? [saying('receiving.records.missing', { units: missing })] : []),
    ...(extra > 0 ? [saying('receiving.records.extra', { units: extra, place: goods.extraPlace })] : []),
    ...(unitsSealed > 0 ? [saying('receiving.records.grade-a', { units: unitsSealed })] : []),
    ...(unitsGradeA > unitsSealed ? [saying('receiving.records.grade-a-opened')] : []),
    ...dispositions.map(({ disposition, place }) =>
      saying('receiving.records.disposition', { what: saying(`command.disposition.${disposition}`), place }),
    ),
  ];
}
