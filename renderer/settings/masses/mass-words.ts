import type { MassView } from '../../../shared/protocol/calls/masses.ts';
import { itemName } from '../../format/item-name.ts';
import { formatMass } from '../../format/mass.ts';
import type { Text } from '../../i18n/message.tsx';

/** What a thing is called: the item's name, else its SKU; a packaging by its own name. */
export function massName({ subject, name, nameZh, nameEs }: MassView, locale: string, text: Text): string {
  if (subject.kind === 'packaging') return subject.name === USUAL ? text('mass.usual') : subject.name;
  return name === null ? subject.sku : itemName({ name, nameZh, nameEs }, locale);
}

/** The one packaging of a site without a list. */
const USUAL = 'usual';

/** Where the mass in force comes from, in words. */
export function massOrigin({ inForce, parcels, wanted }: MassView, text: Text): string {
  if (inForce === null) return text('mass.learning', { parcels, wanted });
  if (inForce.from === 'learned') return text('mass.learned', { parcels: inForce.parcels });
  return text(inForce.from === 'weighed' ? 'mass.weighed' : 'mass.declared');
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
