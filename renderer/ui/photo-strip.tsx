import { Camera, Check, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';

/** `next` is the picture the next press takes. */
export type PhotoSlotState = 'taken' | 'next' | 'open';

export interface PhotoSlot {
  readonly id: string;
  readonly label: string;
  readonly state: PhotoSlotState;
  /** A blob: URL of the picture that was taken. */
  readonly imageUrl?: string;
}

export interface PhotoStripProps {
  readonly slots: readonly PhotoSlot[];
  /** A slot was pressed: take its picture, or take it again. */
  readonly onSlot: (id: string) => void;
  /** A picture beyond the list. */
  readonly onMore?: () => void;
}

const FRAMES: Readonly<Record<PhotoSlotState, string>> = {
  taken: 'border-control',
  next: 'border-accent outline-4 -outline-offset-4 outline-accent',
  open: 'border-control border-dashed',
};

/** The guided list of pictures: which are taken, which comes next (U13). */
export function PhotoStrip({ slots, onSlot, onMore }: PhotoStripProps) {
  const text = useText();
  return (
    <ul aria-label={text('ui.photos.label')} className="flex gap-2">
      {slots.map((slot) => (
        <PhotoTarget
          key={slot.id}
          label={slot.label}
          name={text('ui.photos.show', { slot: slot.label, state: text(`ui.photos.${slot.state}`) })}
          frame={FRAMES[slot.state]}
          onPress={() => onSlot(slot.id)}
        >
          <SlotPicture slot={slot} />
        </PhotoTarget>
      ))}
      {onMore === undefined ? null : (
        <PhotoTarget label={text('ui.more')} name={text('ui.more')} frame="border-transparent" onPress={onMore}>
          <Plus aria-hidden className="size-8" />
        </PhotoTarget>
      )}
    </ul>
  );
}

interface TargetProps {
  readonly label: string;
  readonly name: string;
  readonly frame: string;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

function PhotoTarget({ label, name, frame, onPress, children }: TargetProps) {
  return (
    <li className="shrink-0">
      <AriaButton
        aria-label={name}
        onPress={onPress}
        className={classes(
          'flex h-target min-w-24 flex-col items-center justify-between overflow-hidden rounded-control border-2 px-1.5 pt-1 pb-2 data-hovered:bg-sunken data-pressed:bg-sunken',
          frame,
        )}
      >
        <span className="grid h-11 w-full place-items-center">{children}</span>
        <span className="text-small leading-none whitespace-nowrap">{label}</span>
      </AriaButton>
    </li>
  );
}

function SlotPicture({ slot }: { readonly slot: PhotoSlot }) {
  const { state, imageUrl } = slot;
  if (state !== 'taken')
    return <Camera aria-hidden className={classes('size-8', state === 'next' ? 'text-accent' : 'text-muted')} />;
  return (
    <span className="relative grid h-11 w-full place-items-center">
      {imageUrl === undefined ? null : (
        <img src={imageUrl} alt="" className="absolute inset-0 size-full rounded-mark object-cover" />
      )}
      <span className="relative grid size-8 place-items-center rounded-full bg-done text-done-on">
        <Check aria-hidden className="size-6" strokeWidth={3} />
      </span>
    </span>
  );
}
