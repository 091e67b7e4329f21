import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { checkJpeg } from '../../../shared/domain/jpeg-segments.ts';

const CARTON = readFileSync(new URL('../../electron/documents/fixtures/carton.jpg', import.meta.url));

it('a photograph from an encoder of today is taken, and is truncated at every cut', () => {
  expect(checkJpeg(CARTON)).toEqual({ ok: true, width: 640, height: 480 });
  for (let length = 2; length < CARTON.length; length += 97) {
    expect(checkJpeg(CARTON.subarray(0, length))).toEqual({ ok: false, fault: { kind: 'photo-truncated' } });
  }
});
