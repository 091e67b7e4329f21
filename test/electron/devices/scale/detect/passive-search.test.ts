import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../../../electron/devices/scale/detect/detection-view.ts';
import { createPassiveSearch } from '../../../../../electron/devices/scale/detect/passive-search.ts';
import { ascii } from '../published-frames.ts';

const TURN_MS = 25;
const FRAME_MS = 100;
const EMPTY = 'ST,GS,+  0.000kg\r\n';
const LOADED = 'ST,GS,+  1.236kg\r\n';

/** Lets a line send these pieces, one every 100 ms, and tells what is shown after each. */
function send(search: Detection, pieces: readonly string[], fromMs: number): (string | null)[] {
  return pieces.map((piece, at) => {
    const sentAtMs = fromMs + at * FRAME_MS;
    search.receive(ascii(piece), sentAtMs);
    for (let ms = 0; ms < FRAME_MS; ms += TURN_MS) search.advance(sentAtMs + ms);
    const [shown] = search.view().candidates;
    return shown?.explanation.readings.at(-1)?.meaning.valueText ?? null;
  });
}

function recognised(): Detection {
  const search = createPassiveSearch({});
  send(
    search,
    Array.from({ length: 8 }, () => EMPTY),
    0,
  );
  expect(search.view().phase).toBe('recognised');
  return search;
}

describe('a family that was recognised', () => {
  it('stays shown after a torn frame, with what the scale says now', () => {
    const shown = send(recognised(), ['ST,GS,+  0.4', 'ST,GS,+ ', LOADED, LOADED, LOADED], 800);
    expect(shown).not.toContain(null);
    expect(shown.at(-1)).toBe('1.236');
  });

  it('is no longer shown when something else speaks', () => {
    const shown = send(
      recognised(),
      Array.from({ length: 30 }, () => '\u0000\u0001?#~%&!\u0000\u0013xyz{}\r\n'),
      800,
    );
    expect(shown.at(-1)).toBeNull();
  });

  it('is no longer shown when it calls a load stable that moves', () => {
    const moving = [0.4, 0.9, 1.4, 1.9, 2.4, 2.9].map((kg) => `ST,GS,+  ${kg.toFixed(3)}kg\r\n`);
    expect(send(recognised(), moving, 800).at(-1)).toBeNull();
  });
});
