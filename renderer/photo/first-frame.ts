/** How long a camera may take to show its first picture, ms: one that was just plugged in or woken needs a moment. */
const FIRST_FRAME_MS = 1_500;

/** The part of a video that says whether it shows anything. */
export type ShowingVideo = Pick<HTMLVideoElement, 'videoWidth' | 'addEventListener' | 'removeEventListener'>;

/**
 * True once the video shows a picture, at once where it does already; false where none came in time. A camera is live
 * before its first picture is there, and a screen that was just opened has a video without one.
 */
export function hasFirstFrame(video: ShowingVideo, waitMs: number = FIRST_FRAME_MS): Promise<boolean> {
  if (video.videoWidth > 0) return Promise.resolve(true);
  return new Promise((resolve) => {
    const settle = (): void => {
      clearTimeout(timer);
      video.removeEventListener('loadeddata', settle);
      resolve(video.videoWidth > 0);
    };
    const timer = setTimeout(settle, waitMs);
    video.addEventListener('loadeddata', settle);
  });
}
