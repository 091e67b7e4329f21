import type { LineView } from '../../shared/protocol/case-view.ts';

/** An item's name in the reader's language, else the order's. */
export function itemTitle(
  { name, nameZh, nameEs }: Pick<LineView, 'name' | 'nameZh' | 'nameEs'>,
  locale: string,
): string {
  const translated = locale.startsWith('zh') ? nameZh : locale.startsWith('es') ? nameEs : null;
  return translated ?? name;
}
