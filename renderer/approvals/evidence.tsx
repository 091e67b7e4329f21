import { useQuery } from '@tanstack/react-query';
import { ImageOff } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useHost } from '../host/host-context.tsx';
import { callKey } from '../host/use-call.ts';
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

/** A hash never changes its picture, so its address is kept for the page's life. */
function Picture({ sha256, label }: { readonly sha256: string; readonly label: string }) {
  const { binary } = useHost();
  const { data } = useQuery({
    queryKey: callKey('photo.bytes', { sha256 }),
    queryFn: async () => URL.createObjectURL(await binary.photoBytes(sha256)),
    gcTime: Infinity,
  });
  if (data === undefined) return <div className="aspect-[4/3] w-full bg-sunken" />;
  return <img src={data} alt={label} className="aspect-[4/3] w-full bg-sunken object-cover" />;
}
