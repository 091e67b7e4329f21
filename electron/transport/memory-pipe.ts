import type { FramePipe } from '../../shared/protocol/frames.ts';
import { createPipeEnd } from '../../shared/protocol/pipe-end.ts';
import type { PipeEnd } from '../../shared/protocol/pipe-end.ts';

/** Two ends of one pipe inside one process. Frames are cloned and arrive later, as with every real carrier. */
export function createMemoryPipes(): [FramePipe, FramePipe] {
  const left: PipeEnd = createPipeEnd({
    transmit: (frame) => {
      const copy = structuredClone(frame);
      queueMicrotask(() => right.deliver(copy));
    },
    shut: () => queueMicrotask(() => right.ended()),
  });
  const right: PipeEnd = createPipeEnd({
    transmit: (frame) => {
      const copy = structuredClone(frame);
      queueMicrotask(() => left.deliver(copy));
    },
    shut: () => queueMicrotask(() => left.ended()),
  });
  return [left.pipe, right.pipe];
}
