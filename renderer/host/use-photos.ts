import { type QueryClient, useQueries } from '@tanstack/react-query';
import { useHost } from './host-context.tsx';
import { callKey } from './use-call.ts';

const PHOTO_BYTES = 'photo.bytes';

/** One photograph on its way to the screen. */
export interface ShownPhoto {
  /** A blob: address; undefined until it is here, and where its bytes are not at this bench. */
  readonly url: string | undefined;
  /** Another bench took it, and nobody has brought it yet. */
  readonly isAway: boolean;
}

/** Photographs by their hash, in the order asked for. A hash never changes its picture, so it is fetched once. */
export function usePhotos(sha256s: readonly string[]): readonly ShownPhoto[] {
  const { binary } = useHost();
  return useQueries({
    queries: [...sha256s].map((sha256) => ({
      queryKey: callKey(PHOTO_BYTES, { sha256 }),
      queryFn: async () => URL.createObjectURL(await binary.photoBytes(sha256)),
      staleTime: Infinity,
      retry: false,
    })),
  }).map(({ data, isError }) => ({ url: data, isAway: isError }));
}

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
