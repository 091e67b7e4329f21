import { describe, expect, it } from 'vitest';
import type { CameraEngine, ReadCode } from '../../../shared/camera/camera-engine.ts';
import type { CodeKind } from '../../../shared/camera/camera-formats.ts';
import { createCameraReader } from '../../../shared/camera/camera-reader.ts';
import { memoryFrame } from '../../../shared/camera/memory-frame.ts';
import { readStill } from '../../../shared/camera/read-still.ts';

const FRAME = memoryFrame({ data: new Uint8ClampedArray(8 * 8 * 4).fill(255), width: 8, height: 8 });
const FRAME_MS = 80;
const code = (kind: CodeKind, text: string): ReadCode => ({ kind, text, aimId: null, box: null });

/** An engine that reads these codes whenever it tries this hard. */
function reading(codes: readonly ReadCode[], isEnough: (tryHarder: boolean) => boolean = () => true): CameraEngine {
  return { name: 'zxing-wasm', read: (_, { tryHarder }) => Promise.resolve(isEnough(tryHarder) ? codes : []) };
}

async function taken(engine: CameraEngine, frames: number) {
  const reader = createCameraReader(engine, ['Code128', 'EANUPC']);
  const looks: { frame: number; pass: string; texts: string[] }[] = [];
  for (let frame = 0; frame < frames; frame += 1) {
    const { look, fresh } = await reader.take(FRAME, 5_000 + frame * FRAME_MS);
    looks.push({ frame, pass: look.pass, texts: fresh.map(({ text }) => text) });
  }
  return looks;
}

describe('frame after frame', () => {
  it('a parcel label counts in its first frame, and once', async () => {
    const looks = await taken(reading([code('Code128', 'RMA-20391')]), 30);
    expect(looks.filter(({ texts }) => texts.length > 0)).toEqual([{ frame: 0, pass: 'A', texts: ['RMA-20391'] }]);
  });

  it('a product counts in its second frame, and once', async () => {
    const looks = await taken(reading([code('EAN13', '4006381333931')]), 30);
    expect(looks.filter(({ texts }) => texts.length > 0)).toEqual([{ frame: 1, pass: 'A', texts: ['4006381333931'] }]);
  });

  it('what only a thorough look reads is asked again at once, and not half a second later', async () => {
    const looks = await taken(
      reading([code('EAN13', '4006381333931')], (tryHarder) => tryHarder),
      30,
    );
    const first = looks.findIndex(({ pass }) => pass === 'B');
    expect(looks.find(({ texts }) => texts.length > 0)).toEqual({
      frame: first + 1,
      pass: 'B',
      texts: ['4006381333931'],
    });
  });
});

describe('one picture', () => {
  it('says each code once, and a single frame is believed', async () => {
    const engine = reading([code('EAN13', '4006381333931'), code('EAN13', '4006381333931')]);
    const codes = await readStill(FRAME, engine, ['EANUPC']);
    expect(codes.map(({ text }) => text)).toEqual(['4006381333931']);
  });
});
