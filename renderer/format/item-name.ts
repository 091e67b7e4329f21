import type { LineView } from '../../shared/protocol/case-view.ts';

/** What the catalogue calls an item, by language; the plain name is the one of the order. */
export type ItemNames = Pick<LineView, 'name' | 'nameZh' | 'nameEs'>;

/** The item's name in the reader's language, else the order's. */
export function itemName({ name, nameZh, nameEs }: ItemNames, locale: string): string {
  const translated = locale.startsWith('zh') ? nameZh : locale.startsWith('es') ? nameEs : null;
  return translated ?? name;
}
