/** What is printed on a carton about handling it (S53). */
export const HANDLING_MARKS = ['glass', 'fragile'] as const;
export type HandlingMark = (typeof HANDLING_MARKS)[number];

/** Words in a product's category or name that make its carton one to listen to first, as policy data. */
const GLASS = /glass|mirror|vase|玻璃|镜|vidrio|cristal|espejo/iu;
const FRAGILE = /lamp|ceramic|porcelain|marble|stoneware|灯|陶|瓷|大理石|lámpara|cerámic|mármol|gres/iu;

/** S53: which prompt to show before opening; null for goods that no shaking tells anything about. */
export function handlingMarkOf(words: readonly (string | null)[]): HandlingMark | null {
  if (words.some((word) => word !== null && GLASS.test(word))) return 'glass';
  return words.some((word) => word !== null && FRAGILE.test(word)) ? 'fragile' : null;
}
