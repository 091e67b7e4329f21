import { z } from 'zod';
import { ScaleReading } from '../domain/scale-reading.ts';

/**
 * What the host knows about the configured scale at one moment. It follows the age of the data, never the open handle:
 * a scale whose power is off keeps its adapter, and a lost adapter does not always report its loss.
 */
const scale = {
  /** The name people gave it in settings. */
  scaleName: z.string().max(60),
  /** The port as configured: `/dev/ttyUSB0`, `COM3`, a pty, `sim:`. */
  portName: z.string().max(200),
  protocol: z.string().max(40),
  /** How often bytes were thrown away to find a frame again, or a whole line was refused. Many mean a wrong speed or a bad cable. */
  resyncCount: z.int().nonnegative(),
};

/** The port could not be opened; `reason` is the operating system's own sentence, for support. */
const unopened = { ...scale, reason: z.string().max(300) };

const measured = {
  ...scale,
  reading: ScaleReading,
  /** How long ago the reading arrived. */
  ageMs: z.int().nonnegative(),
};

export const ScaleState = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('not-configured') }),
  z.strictObject({ kind: z.literal('opening'), ...scale }),
  /** Somebody is finding out in settings what speaks on this port: the scale has given it up for so long. */
  z.strictObject({ kind: z.literal('in-set-up'), ...scale }),
  z.strictObject({ kind: z.literal('missing'), ...unopened }),
  z.strictObject({ kind: z.literal('busy'), ...unopened }),
  z.strictObject({ kind: z.literal('denied'), ...unopened }),
  z.strictObject({ kind: z.literal('failed'), ...unopened }),
  /** After a re-plug: what hangs there now is not this scale, or does not speak like it. */
  z.strictObject({ kind: z.literal('other-device'), ...unopened }),
  /** Open, but no reading for 3 s. `isGarbled`: bytes do arrive and none of them make sense. */
  z.strictObject({ kind: z.literal('no-signal'), ...scale, silentMs: z.int().nonnegative(), isGarbled: z.boolean() }),
  /** The newest reading is older than 1.5 s: show it greyed, bind nothing. */
  z.strictObject({ kind: z.literal('stale'), ...measured }),
  z.strictObject({ kind: z.literal('live'), ...measured }),
]);
export type ScaleState = z.infer<typeof ScaleState>;
export type ScaleStateKind = ScaleState['kind'];
