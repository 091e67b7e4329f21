import { describe, expect, it } from 'vitest';
import type { Frame } from '../../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../../shared/protocol/pipe-end.ts';

const push = (data: number): Frame => ({ kind: 'push', topic: 'scaleChanged', data });

function recorded(): { end: ReturnType<typeof createPipeEnd>; did: unknown[] } {
  const did: unknown[] = [];
  const end = createPipeEnd({ transmit: (frame) => did.push(frame), shut: () => did.push('shut') });
  return { end, did };
}

describe('a pipe end', () => {
  it('keeps frames that come before anybody listens, in order', () => {
    const { end } = recorded();
    const seen: Frame[] = [];
    end.deliver(push(1));
    end.deliver(push(2));
    end.pipe.onFrame((frame) => seen.push(frame));
    end.deliver(push(3));
    expect(seen).toEqual([push(1), push(2), push(3)]);
  });

  it('closes once, tells once, and lets nothing pass afterwards', () => {
    const { end, did } = recorded();
    end.pipe.onFrame((frame) => did.push(frame));
    end.pipe.onClose(() => did.push('closed'));
    end.pipe.close();
    end.pipe.close();
    end.ended();
    end.deliver(push(1));
    end.pipe.send(push(2));
    expect(did).toEqual(['closed', 'shut']);
  });

  it('does not shut a carrier that has ended by itself, and tells a late listener', () => {
    const { end, did } = recorded();
    end.ended();
    end.pipe.onClose(() => did.push('closed'));
    expect(did).toEqual(['closed']);
  });
});
