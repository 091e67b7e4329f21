import { z } from 'zod';
import { ERROR_FAMILIES, WireError } from './wire-error.ts';

/**
 * The boundary between a screen and the host is one pipe of frames, whatever carries it: a MessagePort in the desktop
 * shell, a WebSocket in a browser, memory in tests. `bytes` (photos, documents) travels only where the pipe can clone
 * or transfer it; over WebSocket those few calls use HTTP instead (see `transport/` and `renderer/host`).
 */
export const RequestFrame = z.strictObject({
  kind: z.literal('request'),
  id: z.int().nonnegative(),
  call: z.string().max(64),
  params: z.unknown(),
  /** From `session.signIn`; absent before somebody has signed in. */
  sessionId: z.string().max(64).optional(),
});

export const ResponseFrame = z.strictObject({
  kind: z.literal('response'),
  id: z.int().nonnegative(),
  outcome: z.discriminatedUnion('ok', [
    z.strictObject({ ok: z.literal(true), result: z.unknown() }),
    z.strictObject({ ok: z.literal(false), family: z.enum(ERROR_FAMILIES), error: WireError }),
  ]),
});

export const PushFrame = z.strictObject({
  kind: z.literal('push'),
  topic: z.string().max(64),
  data: z.unknown(),
});

export const Frame = z.discriminatedUnion('kind', [RequestFrame, ResponseFrame, PushFrame]);
export type RequestFrame = z.infer<typeof RequestFrame>;
export type ResponseFrame = z.infer<typeof ResponseFrame>;
export type PushFrame = z.infer<typeof PushFrame>;
export type Frame = z.infer<typeof Frame>;

/**
 * Carries frames both ways, in order, at most once, without knowing what they mean.
 * `onFrame` and `onClose` are set once by the owner of this end; frames that arrive before are kept.
 */
export interface FramePipe {
  /** Hands a frame to the other end; does nothing once closed. */
  send(frame: Frame): void;
  onFrame(listener: (frame: Frame) => void): void;
  onClose(listener: () => void): void;
  close(): void;
}
