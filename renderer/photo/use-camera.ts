import { useEffect, useState } from 'react';

/** `denied`: there is a camera, and this page may not use it. `busy`: another program has it. `lost`: it was pulled out. */
export type CameraState =
  | { readonly kind: 'opening' }
  | { readonly kind: 'live'; readonly stream: MediaStream }
  | { readonly kind: 'absent' | 'denied' | 'busy' | 'lost' };

/** A bench camera hangs above the table and sees more than a face: as sharp as it can be. */
const WANTED: MediaTrackConstraints = {
  width: { ideal: 2_560 },
  height: { ideal: 1_440 },
  facingMode: { ideal: 'environment' },
};

/** Nobody tells when another program lets go of the camera, ms. */
const ASK_AGAIN_MS = 5_000;

/**
 * The bench's camera, open for as long as the component stands, so that its picture is always there (U13). Nobody is
 * asked for permission on a machine without one. A camera that is plugged in or pulled out later is noticed.
 * `deviceId` null: whichever the browser takes.
 */
export function useCamera(deviceId: string | null): CameraState {
  const [state, setState] = useState<CameraState>({ kind: 'opening' });
  useEffect(() => {
    let current: MediaStream | null = null;
    let isOver = false;
    let again: number | undefined;
    const show = (next: CameraState): void => {
      if (!isOver) setState(next);
    };
    const isOpen = (): boolean => current?.active === true;
    const stop = (): void => {
      for (const track of current?.getTracks() ?? []) track.stop();
      current = null;
    };
    const open = async (): Promise<void> => {
      window.clearTimeout(again);
      if (isOpen()) return;
      const opened = await openCamera(deviceId);
      if (opened.kind === 'live') {
        if (isOver || isOpen()) return opened.stream.getTracks().forEach((track) => track.stop());
        current = opened.stream;
        current.getVideoTracks()[0]?.addEventListener('ended', () => show({ kind: 'lost' }));
      }
      if (opened.kind === 'busy' && !isOver) again = window.setTimeout(() => void open(), ASK_AGAIN_MS);
      show(opened);
    };
    const onDevices = (): void => void open();
    void open();
    // Absent on pages the browser does not trust.
    const { mediaDevices } = navigator as Partial<Pick<Navigator, 'mediaDevices'>>;
    mediaDevices?.addEventListener('devicechange', onDevices);
    return () => {
      isOver = true;
      window.clearTimeout(again);
      mediaDevices?.removeEventListener('devicechange', onDevices);
      stop();
    };
  }, [deviceId]);
  return state;
}

async function openCamera(deviceId: string | null): Promise<CameraState> {
  const { mediaDevices } = navigator as Partial<Pick<Navigator, 'mediaDevices'>>;
  if (mediaDevices === undefined) return { kind: 'absent' };
  try {
    const devices = await mediaDevices.enumerateDevices();
    if (!devices.some(({ kind }) => kind === 'videoinput')) return { kind: 'absent' };
    return { kind: 'live', stream: await streamOf(mediaDevices, deviceId) };
  } catch (error) {
    return { kind: error instanceof DOMException ? (WHY[error.name] ?? 'absent') : 'absent' };
  }
}

const WHY: Readonly<Partial<Record<string, 'denied' | 'busy'>>> = {
  NotAllowedError: 'denied',
  NotReadableError: 'busy',
  AbortError: 'busy',
};

/** A chosen camera that is not here gives way to whichever is: a picture from the other one beats none. */
async function streamOf(mediaDevices: MediaDevices, deviceId: string | null): Promise<MediaStream> {
  const any = { video: WANTED, audio: false };
  if (deviceId === null) return mediaDevices.getUserMedia(any);
  try {
    return await mediaDevices.getUserMedia({ video: { ...WANTED, deviceId: { exact: deviceId } }, audio: false });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'OverconstrainedError') return mediaDevices.getUserMedia(any);
    throw error;
  }
}
