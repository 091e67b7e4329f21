import type { UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { usePhotos } from '../host/use-photos.ts';
import { useText } from '../i18n/message.tsx';

/** Of each parcel; the rest is in its case. */
const MOST = 4;

/** The pictures of a parcel, small. One that is gone leaves its name. */
export function ParcelPictures({ photos }: Pick<UnidentifiedParcel, 'photos'>) {
  const text = useText();
  const shown = photos.slice(0, MOST);
  const urls = usePhotos(shown.map(({ sha256 }) => sha256));
  if (shown.length === 0) return null;
  return (
    <ul className="flex flex-wrap gap-3">
      {shown.map(({ photoId, slot }, at) => {
        const url = urls[at]?.url;
        const name = text(`unidentified.photo.${slot}`);
        return (
          <li key={photoId} className="w-48">
            {url === undefined ? (
              <p className="flex h-36 items-center justify-center bg-sunken text-small text-soft">{name}</p>
            ) : (
              <img alt={name} src={url} className="h-36 w-48 bg-sunken object-contain" />
            )}
          </li>
        );
      })}
    </ul>
  );
}
