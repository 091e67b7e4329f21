import { useEffect, type RefObject } from 'react';

export interface CameraPreviewProps {
  readonly stream: MediaStream;
  readonly ref: RefObject<HTMLVideoElement | null>;
}

/** What the camera sees, always on (U13): one looks up once and knows whether the label is in the picture. */
export function CameraPreview({ stream, ref }: CameraPreviewProps) {
  useEffect(() => {
    const video = ref.current;
    if (video === null) return;
    video.srcObject = stream;
    return () => {
      video.srcObject = null;
    };
  }, [stream, ref]);
  return (
    <video
      ref={ref}
      aria-hidden
      autoPlay
      muted
      playsInline
      className={
        // Where there is no room for it, it goes on playing unseen: pictures are taken from it.
        'absolute size-px shrink-0 rounded-control bg-sunken object-cover opacity-0 ' +
        '@min-[63rem]:static @min-[63rem]:h-target @min-[63rem]:w-20 @min-[63rem]:border-2 @min-[63rem]:border-control ' +
        '@min-[63rem]:opacity-100 @min-[84rem]:w-40'
      }
    />
  );
}
