import { useEffect, useState } from 'react';

/** `denied`: there is a camera, and this page may not use it. */
export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'absent' }
  | { readonly kind: 'denied' };

/** A bench camera hangs above the table and sees more than a face: as sharp as it can be. */
const WANTED: MediaStreamConstraints = {
  video: { width: { ideal: 2_560 }, height: { ideal: 1_440 }, facingMode: { ideal: 'environment' } },
  audio: false,
};

/**
 * The bench's camera, open for as long as the component stands, so that its picture is always there (U13). Nobody is
 * asked for permission on a machine without one. A camera that is plugged in or pulled out later is noticed.
 */
export function useCamera(): CameraState {
  const [state, setState] = useState<CameraState>({ kind: 'opening' });
  useEffect(() => {
    let current: MediaStream | null = null;
    let isOver = false;
    const show = (next: CameraState): void => {
      if (!isOver) setState(next);
    };
    const stop = (): void => {
      for (const track of current?.getTracks() ?? []) track.stop();
      current = null;
    };
    const open = async (): Promise<void> => {
      if (current?.active === true) return;
      const opened = await openCamera();
      if (opened.kind === 'live') {
        if (isOver) return opened.stream.getTracks().forEach((track) => track.stop());
        current = opened.stream;
        current.getVideoTracks()[0]?.addEventListener('ended', () => show({ kind: 'absent' }));
      }
      show(opened);
    };
    const onDevices = (): void => void open();
    void open();
    // Absent on pages the browser does not trust.
    const { mediaDevices } = navigator as Partial<Pick<Navigator, 'mediaDevices'>>;
    mediaDevices?.addEventListener('devicechange', onDevices);
    return () => {
      isOver = true;
      mediaDevices?.removeEventListener('devicechange', onDevices);
      stop();
    };
  }, []);
  return state;
}

async function openCamera(): Promise<CameraState> {
  const { mediaDevices } = navigator as Partial<Pick<Navigator, 'mediaDevices'>>;
  if (mediaDevices === undefined) return { kind: 'absent' };
  try {
    const devices = await mediaDevices.enumerateDevices();
    if (!devices.some(({ kind }) => kind === 'videoinput')) return { kind: 'absent' };
    return { kind: 'live', stream: await mediaDevices.getUserMedia(WANTED) };
  } catch (error) {
    const isDenied = error instanceof DOMException && error.name === 'NotAllowedError';
    return { kind: isDenied ? 'denied' : 'absent' };
  }
}
