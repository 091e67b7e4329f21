import { USUAL_PACKAGING } from '../../../shared/domain/masses/usual-packaging.ts';
import type { MassView } from '../../../shared/protocol/calls/masses.ts';
import { itemName } from '../../format/item-name.ts';
import { formatMass } from '../../format/mass.ts';
import { formatDateTime, type TimeFormat } from '../../format/time.ts';
import type { Text } from '../../i18n/message.tsx';

/** What a thing is called: the item's name, else its SKU; a packaging by its own name. */
export function massName({ subject, name, nameZh, nameEs }: MassView, locale: string, text: Text): string {
  if (subject.kind === 'packaging') return subject.name === USUAL_PACKAGING ? text('mass.usual') : subject.name;
  return name === null ? subject.sku : itemName({ name, nameZh, nameEs }, locale);
}

/** The one packaging of a site without a list. */

/** Where the mass in force comes from, in words. */
export function massOrigin({ inForce, weighed, parcels, wanted }: MassView, text: Text): string {
  if (inForce === null) return text('mass.learning', { parcels, wanted });
  if (inForce.from === 'learned') return text('mass.learned', { parcels: inForce.parcels });
  if (inForce.from === 'declared') return text('mass.declared');
  return weighed === null ? text('mass.weighed-how') : text('mass.weighed', { quantity: weighed.quantity });
}

/** How the mass in force was weighed, in two lines: how many pieces and when, where and by what division. Null where it was not. */
export function massWeighed({ weighed }: MassView, { locale, timeZone }: TimeFormat, text: Text): string[] | null {
  if (weighed === null) return null;
  const { quantity, atMs, stationName, stationCode, divisionMg, divisionFrom } = weighed;
  const pieces = text('mass.weighed-pieces', { quantity });
  const bench = stationName ?? stationCode ?? text('mass.weighed-other-bench');
  const when = `${pieces} · ${formatDateTime(atMs, { locale, timeZone })}`;
  if (divisionMg === null) return [when, bench];
  const mass = formatMass(divisionMg, { locale, divisionMg });
  return [when, `${bench} · ${text(divisionFrom === 'policy' ? 'mass.division-assumed' : 'mass.division', { mass })}`];
}

/** What waits for a person, in one sentence; null when nothing does. */
export function massTask({ task }: MassView, locale: string, text: Text): string | null {
  if (task === null) return null;
  const show = (massMg: number): string => formatMass(massMg, { locale });
  const { kind, keepMg, otherMg, parcels } = task;
  return text(`mass.task.${kind}`, {
    parcels,
    other: show(otherMg),
    kept: keepMg === null ? '' : show(keepMg),
  });
}
