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
      className="h-target w-auto max-w-40 shrink-0 rounded-control border-2 border-control bg-sunken object-cover"
    />
  );
}
