import type { ConfirmationView } from '../../shared/protocol/case-view.ts';
import { saying, type Saying } from './say.ts';

/**
 * What pressing the button (or scanning the next parcel) would write down, piece by piece: "Outside intact", "all
 * here", "sealed, grade A", "restock → A1". Never more than the host says, so that nobody signs what is not there.
 */
export function confirmationPieces(records: ConfirmationView['records']): readonly Saying[] {
  const { outsideIntact, unitsHere, unitsGradeA, dispositions } = records;
  return [
    ...(outsideIntact > 0 ? [saying('receiving.records.outside-intact')] : []),
    ...(unitsHere > 0 ? [saying('receiving.records.units-here', { units: unitsHere })] : []),
    ...(unitsGradeA > 0 ? [saying('receiving.records.grade-a', { units: unitsGradeA })] : []),
    ...dispositions.map(({ disposition, place }) =>
      saying('receiving.records.disposition', { what: saying(`command.disposition.${disposition}`), place }),
    ),
  ];
}
