import type { Frame } from '../../shared/camera/take-look.ts';
import type { Box } from '../../shared/camera/pixels.ts';

/** The longer side of what is read at once, px. A part of a sharper frame keeps its own sharpness up to there. */
const LONG_SIDE = 1_920;

/** The worker's one canvas; a new one for every frame would cost more than reading it. */
export function createFrameCanvas(): (source: VideoFrame | ImageBitmap) => Frame {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('this browser draws nothing in a worker');
  return (source) => ({
    pixels: (region) => {
      const from = partOf(sizeOf(source), region);
      const scale = Math.min(1, LONG_SIDE / Math.max(from.width, from.height));
      const width = Math.max(1, Math.round(from.width * scale));
      const height = Math.max(1, Math.round(from.height * scale));
      if (canvas.width < width) canvas.width = width;
      if (canvas.height < height) canvas.height = height;
      context.drawImage(source, from.left, from.top, from.width, from.height, 0, 0, width, height);
      const { data } = context.getImageData(0, 0, width, height);
      return { data, width, height };
    },
  });
}

function sizeOf(source: VideoFrame | ImageBitmap): { readonly width: number; readonly height: number } {
  return 'displayWidth' in source ? { width: source.displayWidth, height: source.displayHeight } : source;
}

function partOf(size: { readonly width: number; readonly height: number }, region: Box): Box {
  return {
    left: Math.floor(region.left * size.width),
    top: Math.floor(region.top * size.height),
    width: Math.max(1, Math.round(region.width * size.width)),
    height: Math.max(1, Math.round(region.height * size.height)),
  };
}
