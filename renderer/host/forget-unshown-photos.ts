import type { QueryClient } from '@tanstack/react-query';

/** The call under which addresses of photographs are kept. */
export const PHOTO_BYTES = 'photo.bytes';

/**
 * A blob: address holds its picture in memory until it is given back: done when nobody has shown it for a while, or a
 * shift's pictures fill the machine.
 */
export function forgetUnshownPhotos(queries: QueryClient): void {
  queries.getQueryCache().subscribe(({ type, query }) => {
    const { data } = query.state;
    if (type === 'removed' && query.queryKey[0] === PHOTO_BYTES && typeof data === 'string') URL.revokeObjectURL(data);
  });
}
