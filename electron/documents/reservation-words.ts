import { ARRIVAL_CONDITIONS } from '../../shared/domain/arrival-condition.ts';
import type { ReservationWords } from '../../shared/dock/dock-events.ts';
import { dockSheetOf } from '../../shared/dock/dock-sheet.ts';
import type { DockState } from '../../shared/dock/dock-state.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import { documentWords } from './document-words.ts';

/**
 * What the driver signs (S51): the count, and one sentence for every kind of damage that is visible. Where the site
 * hands damaged parcels back (S52) the sentence says that instead.
 */
export function reservationWords(state: DockState, locale: Locale): ReservationWords[] {
  const words = documentWords(locale);
  const { counted, announced, damaged } = dockSheetOf(state);
  const count =
    announced === null
      ? words.say('dock.reservation.counted', { counted })
      : words.say('dock.reservation.count', { counted, announced });
  const present = ARRIVAL_CONDITIONS.filter((condition) => damaged.some((parcel) => parcel.condition === condition));
  return [
    { condition: null, text: count },
    ...present.map((condition) => ({
      condition,
      text: words.say(
        state.damagedParcels === 'refuse' ? `dock.refusal.${condition}` : `dock.reservation.${condition}`,
      ),
    })),
  ];
}
