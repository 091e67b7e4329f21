import { useQueries } from '@tanstack/react-query';
import { ImageOff } from 'lucide-react';
import type { PhotoView } from '../../shared/protocol/case-view.ts';
import { useHost } from '../host/host-context.tsx';
import { callKey } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { CaseSection } from './case-section.tsx';

/** The pictures of a case. One that another bench took and nobody has brought yet says so. */
export function CasePhotos({ photos }: { readonly photos: readonly PhotoView[] }) {
  const text = useText();
  const { binary } = useHost();
  const pictures = useQueries({
    queries: photos.map(({ sha256 }) => ({
      queryKey: callKey('photo.bytes', { sha256 }),
      queryFn: async () => URL.createObjectURL(await binary.photoBytes(sha256)),
      staleTime: Infinity,
      gcTime: Infinity,
      retry: false,
    })),
  });
  if (photos.length === 0) return null;
  return (
    <CaseSection title={text('case.section.photos')}>
      <ul className="flex flex-wrap gap-3">
        {photos.map(({ photoId }, at) => (
          <li key={photoId} className="grid size-40 place-items-center overflow-hidden border-2 border-line bg-sunken">
            {pictures[at]?.data === undefined ? (
              <span className="flex flex-col items-center gap-2 text-small text-muted">
                <ImageOff aria-hidden className="size-8" />
                {pictures[at]?.isError === true ? text('case.photo-awaited') : null}
              </span>
            ) : (
              <img
                src={pictures[at].data}
                alt={text('case.photo', { number: at + 1 })}
                className="size-full object-cover"
              />
            )}
          </li>
        ))}
      </ul>
    </CaseSection>
  );
}
