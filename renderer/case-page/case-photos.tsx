import { ImageOff } from 'lucide-react';
import type { PhotoView } from '../../shared/protocol/case-view.ts';
import { usePhotos } from '../host/use-photos.ts';
import { useText } from '../i18n/message.tsx';
import { CaseSection } from './case-section.tsx';

/** The pictures of a case. One that another bench took and nobody has brought yet says so. */
export function CasePhotos({ photos }: { readonly photos: readonly PhotoView[] }) {
  const text = useText();
  const pictures = usePhotos(photos.map(({ sha256 }) => sha256));
  if (photos.length === 0) return null;
  return (
    <CaseSection title={text('case.section.photos')}>
      <ul className="flex flex-wrap gap-3">
        {photos.map(({ photoId }, at) => (
          <li key={photoId} className="grid size-40 place-items-center overflow-hidden border-2 border-line bg-sunken">
            {pictures[at]?.url === undefined ? (
              <span className="flex flex-col items-center gap-2 text-small text-muted">
                <ImageOff aria-hidden className="size-8" />
                {pictures[at]?.isAway === true ? text('case.photo-awaited') : null}
              </span>
            ) : (
              <img
                src={pictures[at].url}
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
