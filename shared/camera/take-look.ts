import type { CameraEngine, ReadCode } from './camera-engine.ts';
import type { CameraFormat } from './camera-formats.ts';
import { halvePixels } from './halve-pixels.ts';
import { EFFORTS, type Look } from './look.ts';
import type { Box, Pixels } from './pixels.ts';
import { turnPixels } from './turn-pixels.ts';

/** A frame that gives the pixels of a part of itself: a camera's through a canvas, a file's out of memory. */
export interface Frame {
  pixels(region: Box): Pixels;
}

/** Reads one frame as the look says. Boxes are those of the frame; after a turn it is the part that was looked at. */
export async function takeLook(
  frame: Frame,
  look: Look,
  engine: CameraEngine,
  formats: readonly CameraFormat[],
): Promise<readonly ReadCode[]> {
  const pixels = turned(frame.pixels(look.region), look.turnDegrees);
  const codes = await engine.read(pixels, EFFORTS[look.pass], formats);
  return codes.map((code) => ({
    ...code,
    box: look.turnDegrees === 0 && code.box !== null ? within(look.region, code.box) : look.region,
  }));
}

/** The longer side of what is turned, px: turning is done point by point, and no camera of a bench has more. */
const TURNED_SIDE = 2_560;

function turned(pixels: Pixels, degrees: Look['turnDegrees']): Pixels {
  return degrees === 0 ? pixels : turnPixels(halvePixels(pixels, TURNED_SIDE), degrees);
}

function within(region: Box, box: Box): Box {
  return {
    left: region.left + box.left * region.width,
    top: region.top + box.top * region.height,
    width: box.width * region.width,
    height: box.height * region.height,
  };
}
