import { describe, expect, it } from 'vitest';
import { DEFAULT_CAMERA_CHOICE, readCameraChoice, writeCameraChoice } from '../../../renderer/input/camera-choice.ts';

const holding = (text: string | null) => ({ getItem: () => text });

describe('the camera choice of a workstation', () => {
  it('is what was chosen', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
    };
    const chosen = { deviceId: 'a1', engine: 'zxing-js', formats: ['Code128'] } as const;
    writeCameraChoice(storage, { ...chosen, formats: [...chosen.formats] });
    expect(readCameraChoice(storage)).toEqual(chosen);
  });

  it.each([
    ['nothing', null],
    ['no JSON', '{'],
    ['another program’s', '{"theme":"dark"}'],
    ['no kind of code at all', '{"deviceId":null,"engine":"zxing-wasm","formats":[]}'],
    ['an engine nobody knows', '{"deviceId":null,"engine":"quagga","formats":["Code128"]}'],
  ])('is the default where %s is kept', (_, text) => {
    expect(readCameraChoice(holding(text))).toEqual(DEFAULT_CAMERA_CHOICE);
  });
});
