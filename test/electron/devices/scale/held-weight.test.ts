import { describe, expect, it } from 'vitest';
import { type HeldWeight, holdWeight } from '../../../../electron/devices/scale/held-weight.ts';
import { createLineDecoder } from '../../../../electron/devices/scale/line-decoder.ts';
import type { ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';

/** The masses told for these frames, each so many ms after the one before. */
function told(protocol: ScaleProtocolId, frames: readonly string[], everyMs = 250): (number | null)[] {
  const decoder = createLineDecoder({ protocol, unit: 'kg' }, true);
  let held: HeldWeight = null;
  return frames.flatMap((text, at) =>
    decoder.push(Buffer.from(text, 'latin1'), 1_000 + at * everyMs).flatMap((frame) => {
      const step = holdWeight(held, frame);
      held = step.held;
      return step.frame.kind === 'reading' ? [step.frame.reading.massMg] : [];
    }),
  );
}

const WEIGHT = '\u000200.625\r';
const UNCHANGED = '\u0002?@\r';

describe('a weight that is told once and then only confirmed', () => {
  it('holds while nothing has changed', () => {
    expect(told('toledo-8217', [WEIGHT, UNCHANGED, UNCHANGED, UNCHANGED])).toEqual([
      625_000, 625_000, 625_000, 625_000,
    ]);
  });

  it.each([
    ['motion', '\u0002?A\r'],
    ['over capacity', '\u0002?B\r'],
    ['below zero', '\u0002?D\r'],
    ['outside the zero range', '\u0002?H\r'],
    ['the centre of zero', '\u0002?P\r'],
  ])('%s ends it', (_name, status) => {
    expect(told('toledo-8217', [WEIGHT, UNCHANGED, status, UNCHANGED]).slice(1)).toEqual([625_000, null, null]);
  });

  it('so does a frame that was spoiled, for a motion may have been in it', () => {
    expect(told('toledo-8217', [WEIGHT, '\u000200x625\r', UNCHANGED])).toEqual([625_000, null]);
  });

  it('so does a pause', () => {
    expect(told('toledo-8217', [WEIGHT, UNCHANGED], 1_501)).toEqual([625_000, null]);
    expect(told('toledo-8217', [WEIGHT, UNCHANGED], 1_500)).toEqual([625_000, 625_000]);
  });

  it('nothing is confirmed before a weight was told', () => {
    expect(told('toledo-8217', [UNCHANGED, UNCHANGED])).toEqual([null, null]);
  });

  it('of DIALOG scales, which say NAK before each status', () => {
    const weight = '\u000202\u001b3\u001b00625\u001b000001\u001b000001\u0003';
    const unchanged = '\u0015\u000209\u001b21\u0003';
    expect(told('dialog06', [weight, unchanged, unchanged])).toEqual([625_000, 625_000, 625_000]);
  });

  it('has the digits and their confirmation as its bytes', () => {
    const decoder = createLineDecoder({ protocol: 'toledo-8217', unit: 'kg' }, true);
    const [weight, status] = decoder.push(Buffer.from(WEIGHT + UNCHANGED, 'latin1'), 7);
    if (weight === undefined || status === undefined) throw new Error('two frames were sent');
    const { held } = holdWeight(null, weight);
    const { frame } = holdWeight(held, status);
    expect(frame.kind === 'reading' && frame.reading.rawHex).toBe('0230302E3632350D023F400D');
  });
});
