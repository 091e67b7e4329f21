import type { itemPictureCalls } from '../../shared/protocol/calls/item-pictures.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';

/** By which picture somebody knows an item: what an inspection photographed of it some day. */
export function itemPictureHandlers({ caseRows }: HostParts) {
  return {
    'item.pictures': ({ skus }) => ({
      pictures: [...new Set(skus)].flatMap((sku) => {
        const sha256 = caseRows.pictureOf(sku);
        return sha256 === null ? [] : [{ sku, sha256 }];
      }),
    }),
  } satisfies HandlersFor<typeof itemPictureCalls>;
}
