import { useQueries } from '@tanstack/react-query';
import { useHost } from './host-context.tsx';
import { PHOTO_BYTES } from './forget-unshown-photos.ts';
import { callKey } from './use-call.ts';

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
