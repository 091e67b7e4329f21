import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useHost } from './host-context.tsx';
import { useCall } from './use-call.ts';
import { usePhotos } from './use-photos.ts';

/** blob: addresses of pictures by SKU, of those that somebody photographed some day. */
export type ItemPictures = ReadonlyMap<string, string>;

/** Asked again when they come into view and when the bench has changed: one may have been taken a moment ago. */
export function useItemPictures(skus: readonly string[]): ItemPictures {
  const { link } = useHost();
  const queries = useQueryClient();
  useEffect(() => {
    const askAgain = (): void => void queries.invalidateQueries({ queryKey: ['item.pictures'] });
    askAgain();
    return link.onPush('benchChanged', askAgain);
  }, [link, queries]);
  const known = useCall('item.pictures', { skus: [...new Set(skus)].toSorted() }).data?.pictures ?? [];
  const photos = usePhotos(known.map(({ sha256 }) => sha256));
  return new Map(
    known.flatMap(({ sku }, at) => {
      const url = photos[at]?.url;
      return url === undefined ? [] : [[sku, url]];
    }),
  );
}
