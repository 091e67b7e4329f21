import { codeName } from './agreement.ts';
import type { CameraEngine, ReadCode } from './camera-engine.ts';
import type { CameraFormat } from './camera-formats.ts';
import { STILL_LOOKS } from './look.ts';
import { type Frame, takeLook } from './take-look.ts';

/**
 * Every code of one picture. The camera's own looks are taken one after the other, the turned ones only while nothing
 * was read. No second frame can agree here: whoever gives one picture sees what one picture says.
 */
export async function readStill(
  frame: Frame,
  engine: CameraEngine,
  formats: readonly CameraFormat[],
): Promise<readonly ReadCode[]> {
  const codes = new Map<string, ReadCode>();
  for (const look of STILL_LOOKS) {
    if (look.pass === 'C' && codes.size > 0) break;
    for (const code of await takeLook(frame, look, engine, formats)) {
      if (!codes.has(codeName(code))) codes.set(codeName(code), code);
    }
  }
  return [...codes.values()];
}
