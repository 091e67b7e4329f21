import { CameraOff, Flashlight, FlashlightOff, X } from 'lucide-react';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { GUIDE_BOX } from '../../shared/camera/look.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { useText } from '../i18n/message.tsx';
import { useCameraChoice } from '../input/use-camera-choice.ts';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import type { Meaning } from '../ui/meaning.tsx';
import { followFocus, hasTorch, setTorch } from './torch.ts';
import { type CameraScan, useCameraScan } from './use-camera-scan.ts';

export interface CameraScanPanelProps {
  /** The bench's camera; photographs are taken with the same one meanwhile. */
  readonly camera: CameraSource;
  readonly onCode: (raw: string) => void;
  readonly onClose: () => void;
  /** The key that does the same as the cross. */
  readonly closeKey: string;
}

/** The camera as the page has it. */
export type CameraSource =
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'opening' | 'absent' | 'denied' | 'busy' | 'lost' };

/** Scans with the camera: what it sees, where to hold the label, and what keeps it from reading, if anything does. */
export function CameraScanPanel({ camera, onCode, onClose, closeKey }: CameraScanPanelProps) {
  const text = useText();
  const video = useRef<HTMLVideoElement>(null);
  const [choice] = useCameraChoice();
  const stream = camera.kind === 'live' ? camera.stream : null;
  const scan = useCameraScan(video, stream, choice, onCode);
  const { meaning, word } = sayingOf(camera, scan);
  return (
    <section aria-label={text('camera.title')} data-camera-scan={word} className="flex flex-col gap-2">
      {stream === null ? <NoPicture /> : <Picture stream={stream} ref={video} isTaken={scan.taken !== null} />}
      <div role="status" className="text-body leading-tight font-bold">
        <MeaningLabel meaning={meaning}>{text(word)}</MeaningLabel>
      </div>
      <div className="flex flex-wrap gap-gap">
        <Button icon={X} keyHint={closeKey} onPress={onClose} className="flex-1">
          {text('camera.close')}
        </Button>
        {stream === null ? null : <TorchButton stream={stream} />}
      </div>
    </section>
  );
}

interface PictureProps {
  readonly stream: MediaStream;
  readonly ref: RefObject<HTMLVideoElement | null>;
  readonly isTaken: boolean;
}

const share = (part: number): string => `${part * 100}%`;

/** The picture with the box to hold the label in; the box answers when a code was taken, before any word is read. */
function Picture({ stream, ref, isTaken }: PictureProps) {
  useEffect(() => {
    const video = ref.current;
    if (video === null) return;
    video.srcObject = stream;
    void followFocus(stream);
    return () => {
      video.srcObject = null;
    };
  }, [stream, ref]);
  return (
    <div className="relative overflow-hidden rounded-control border-2 border-control bg-ink">
      <video ref={ref} aria-hidden autoPlay muted playsInline className="block w-full" />
      <div
        aria-hidden
        data-taken={isTaken}
        className={classes(
          'absolute rounded-control border-4',
          isTaken ? 'border-done bg-done/25' : 'border-dashed border-surface',
        )}
        style={{
          left: share(GUIDE_BOX.left),
          top: share(GUIDE_BOX.top),
          width: share(GUIDE_BOX.width),
          height: share(GUIDE_BOX.height),
        }}
      />
    </div>
  );
}

function NoPicture() {
  return (
    <div className="flex aspect-video items-center justify-center rounded-control border-2 border-dashed border-control bg-sunken">
      <CameraOff aria-hidden className="size-16 text-muted" strokeWidth={1.5} />
    </div>
  );
}

/** For dark corners, where the camera brings its own light. */
function TorchButton({ stream }: { readonly stream: MediaStream }) {
  const text = useText();
  const [isOn, setOn] = useState(false);
  if (!hasTorch(stream)) return null;
  const toggle = (): void => {
    setOn(!isOn);
    void setTorch(stream, !isOn);
  };
  return (
    <Button icon={isOn ? FlashlightOff : Flashlight} aria-pressed={isOn} onPress={toggle}>
      {text(isOn ? 'camera.torch.off' : 'camera.torch.on')}
    </Button>
  );
}

/** One sentence: what to do now, or why nothing is read and what to do about it. */
function sayingOf(camera: CameraSource, scan: CameraScan): { readonly meaning: Meaning; readonly word: MessageId } {
  if (camera.kind !== 'live') {
    return { meaning: camera.kind === 'opening' ? 'waiting' : 'look', word: `camera.state.${camera.kind}` };
  }
  if (scan.state !== 'ready') {
    return { meaning: scan.state === 'failed' ? 'stop' : 'waiting', word: `camera.state.${scan.state}` };
  }
  return scan.taken === null
    ? { meaning: 'waiting', word: 'camera.state.looking' }
    : { meaning: 'done', word: 'camera.state.taken' };
}
