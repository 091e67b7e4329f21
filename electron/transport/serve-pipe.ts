import type { FramePipe, RequestFrame } from '../../shared/protocol/frames.ts';
import type { Dispatcher } from './dispatcher.ts';
import { failure } from './failure.ts';

/** Where the host's pushes come from; returns how to stop. */
export interface PushSource {
  subscribe(listener: (topic: string, data: unknown) => void): () => void;
}

/** A screen has a handful of calls in the air; more than this is a loop. */
const MAX_IN_FLIGHT = 64;

/**
 * Answers the requests of one pipe and sends it the host's pushes until it closes. Requests run side by side and are
 * answered as they finish. Anything but a request, or a repeated id, ends the pipe: then the other end is not our client.
 */
export function servePipe(parts: {
  readonly pipe: FramePipe;
  readonly dispatcher: Dispatcher;
  readonly pushes: PushSource;
}): void {
  const { pipe, dispatcher, pushes } = parts;
  const inFlight = new Set<number>();

  const answer = async (request: RequestFrame): Promise<void> => {
    const { id, call, params, sessionId } = request;
    inFlight.add(id);
    const outcome = await dispatcher.dispatch({ call, params, sessionId });
    inFlight.delete(id);
    pipe.send({ kind: 'response', id, outcome });
  };

  const stopPushes = pushes.subscribe((topic, data) => pipe.send({ kind: 'push', topic, data }));
  pipe.onClose(stopPushes);
  pipe.onFrame((frame) => {
    if (frame.kind !== 'request' || inFlight.has(frame.id)) return pipe.close();
    if (inFlight.size >= MAX_IN_FLIGHT) return pipe.send({ kind: 'response', id: frame.id, outcome: tooMany() });
    void answer(frame);
  });
}

function tooMany(): ReturnType<typeof failure> {
  return failure(
    'world',
    'too-many-calls',
    `More than ${MAX_IN_FLIGHT} calls are waiting: send the next after an answer.`,
  );
}
