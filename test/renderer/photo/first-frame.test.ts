import { describe, expect, it, vi } from 'vitest';
import { hasFirstFrame, type ShowingVideo } from '../../../renderer/photo/first-frame.ts';

/** A video that shows nothing until it is told to. */
function dark(): ShowingVideo & EventTarget & { videoWidth: number } {
  return Object.assign(new EventTarget(), { videoWidth: 0 });
}

describe('the first picture of a camera', () => {
  it('is there at once where the video shows one', async () => {
    expect(await hasFirstFrame(Object.assign(dark(), { videoWidth: 640 }))).toBe(true);
  });

  it('is waited for where the camera has just been opened', async () => {
    const video = dark();
    const shown = hasFirstFrame(video);
    video.videoWidth = 640;
    video.dispatchEvent(new Event('loadeddata'));
    expect(await shown).toBe(true);
  });

  it('is not waited for longer than it takes a camera, and nothing listens any longer', async () => {
    vi.useFakeTimers();
    const video = dark();
    const stopped = vi.spyOn(video, 'removeEventListener');
    const shown = hasFirstFrame(video, 500);
    await vi.advanceTimersByTimeAsync(500);
    expect(await shown).toBe(false);
    expect(stopped).toHaveBeenCalledOnce();
    vi.useRealTimers();
  });
});
