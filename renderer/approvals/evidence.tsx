import { ImageOff } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { usePhotos } from '../host/use-photos.ts';
import { useText } from '../i18n/message.tsx';

const MOST_SHOWN = 6;

/** What the bench saw, large enough to decide by; the newest last, as it was taken. */
export function Evidence({ photos }: Pick<CaseView, 'photos'>) {
  const text = useText();
  if (photos.length === 0) {
    return (
      <p className="flex items-center gap-3 text-soft">
        <ImageOff aria-hidden className="size-8" strokeWidth={1.5} />
        {text('people.approval.no-photos')}
      </p>
    );
  }
  return (
    <ul aria-label={text('ui.photos.label')} className="grid grid-cols-2 gap-2 @min-[40rem]:grid-cols-3">
      {photos.slice(-MOST_SHOWN).map(({ photoId, sha256, slot }) => (
        <li key={photoId}>
          <Picture sha256={sha256} label={slot} />
        </li>
      ))}
    </ul>
  );
}

function Picture({ sha256, label }: { readonly sha256: string; readonly label: string }) {
  const [photo] = usePhotos([sha256]);
  if (photo?.url === undefined) return <div className="aspect-[4/3] w-full bg-sunken" />;
  return <img src={photo.url} alt={label} className="aspect-[4/3] w-full bg-sunken object-cover" />;
}
