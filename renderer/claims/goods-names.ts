import type { ClaimView } from '../../shared/protocol/claim-view.ts';

const NAME_IN: { readonly [locale: string]: 'nameZh' | 'nameEs' } = { 'zh-CN': 'nameZh', es: 'nameEs' };

/** The goods of a claim in the reader's language, as far as they have a name in it. */
export function goodsNames({ basis }: ClaimView, locale: string): string {
  const name = NAME_IN[locale];
  return basis.goods.map((article) => (name && article[name]) ?? article.name).join('; ');
}
