import { codeKey } from '../domain/code/code-key.ts';
import { isDamagedGrade } from '../domain/grade.ts';
import type { CaseState } from '../return-case/state.ts';

/** One row of the `item_picture` view: a unit of a SKU that somebody photographed. */
export interface ItemPictureData {
  /** Spellings of one SKU meet here. */
  readonly skuKey: string;
  readonly sha256: string;
  readonly isDamaged: boolean;
  readonly takenAtMs: number;
}

export const skuKey = (sku: string): string => codeKey(sku) ?? sku;

/** What people photographed of the items of a case: one day the picture by which somebody else knows that item. */
export function itemPictures({ photos, units, lines }: CaseState): readonly ItemPictureData[] {
  return photos.flatMap(({ slot, unitId, sha256, added }) => {
    const unit = slot === 'item' ? units.find((other) => other.unitId === unitId) : undefined;
    const line = lines.find(({ lineId }) => lineId === unit?.lineId);
    if (unit === undefined || line === undefined) return [];
    return [{ skuKey: skuKey(line.sku), sha256, isDamaged: isDamagedGrade(unit.grade), takenAtMs: added.occurredAtMs }];
  });
}
