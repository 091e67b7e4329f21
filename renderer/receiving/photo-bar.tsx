import { FolderOpen } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { usePhotos } from '../host/use-photos.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { PhotoStrip } from '../ui/photo-strip.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import type { NextAction } from './next-action.ts';
import { unitAt } from './open-unit.ts';
import type { PhotoSource } from './photo-source.ts';
import { photoSlots } from './photo-slots.ts';
import { SLOT_WORDS } from './short-words.ts';

export interface PhotoBarProps {
  readonly view: CaseView;
  readonly photos: PhotoSource;
  readonly next: NextAction;
}

/** The camera's picture, the guided list of photographs, and the way to a file. */
export function PhotoBar({ view, photos, next }: PhotoBarProps) {
  const text = useText();
  const intake = useIntake();
  const unit = useIntakeState('unit');
  const place = next.kind === 'photo' && next.place !== null ? next.place : unit;
  const unitId = place === null ? null : (unitAt(view, place)?.unit?.unitId ?? null);
  const slots = photoSlots(view, place !== null, unitId, next);
  const hashes = slots.flatMap(({ photo }) => photo?.sha256 ?? []);
  const photosHere = usePhotos(hashes);
  return (
    <div data-photo-count={view.photos.length} className="flex items-center gap-3">
      {photos.preview}
      <PhotoStrip
        slots={slots.map(({ slot, state, photo }) => {
          const imageUrl = photo === null ? undefined : photosHere[hashes.indexOf(photo.sha256)]?.url;
          return {
            id: slot,
            label: text(SLOT_WORDS[slot]),
            state,
            ...(imageUrl === undefined ? {} : { imageUrl }),
          };
        })}
        onSlot={(id) => void intake.photograph(slots.find(({ slot }) => slot === id)?.slot)}
        onMore={() => void intake.photograph('other')}
      />
      {photos.camera === 'live' ? (
        <div className="hidden @min-[84rem]:block">
          <Button variant="quiet" icon={FolderOpen} onPress={() => void intake.photograph(undefined, 'file')}>
            {text('receiving.photo.file')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
