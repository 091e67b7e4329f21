import { z } from 'zod';
import { LINE_PARITIES } from '../../domain/line-parity.ts';
import { MASS_UNITS } from '../../domain/mass.ts';
import { ScaleProfile } from '../../domain/scale-profile.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';
import { ScaleListening } from '../scale-listening.ts';

const ACCESS = ['administrator', 'supervisor'] as const;
const { path, baudRate } = ScaleProfile.shape;
const Listening = z.strictObject({ listening: ScaleListening });
const Nothing = z.strictObject({});

/** What a scale is set up with once the display has confirmed it: the profile without the name people give it. */
export const ProvenProfile = ScaleProfile.omit({ name: true });
export type ProvenProfile = z.infer<typeof ProvenProfile>;

export const TraceFile = z.strictObject({
  fileName: z.string(),
  byteLength: z.int().nonnegative(),
  startedAtMs: z.int(),
});
export type TraceFile = z.infer<typeof TraceFile>;

/** Finding out what hangs on a port. Nothing is saved: `scale.configure` saves what `scale.check` has proven. */
export const scaleSetupCalls = {
  'scale.listen': defineCall({
    summary: 'Listens on a port and finds out what speaks there; sends nothing. The scale in use gives the port up.',
    access: [...ACCESS],
    changes: true,
    params: z.strictObject({
      commandId,
      path,
      baudRate: baudRate.optional(),
      parity: z.enum(LINE_PARITIES).optional(),
    }),
    result: Listening,
  }),
  'scale.listening': defineCall({
    summary: 'What is heard on the port that is being set up; null while none is.',
    access: [...ACCESS],
    changes: false,
    params: Nothing,
    result: z.strictObject({ listening: ScaleListening.nullable() }),
  }),
  'scale.listenStop': defineCall({
    summary: 'Stops listening and gives the port back to the scale in use.',
    access: [...ACCESS],
    changes: true,
    params: z.strictObject({ commandId }),
    result: Nothing,
  }),
  'scale.probe': defineCall({
    summary: 'Agrees that harmless requests are sent on the port that is listened to, until one is answered.',
    access: [...ACCESS],
    changes: true,
    params: z.strictObject({ commandId }),
    result: Listening,
  }),
  'scale.check': defineCall({
    summary: 'Compares what the display shows with what was heard; answers the profile that is proven by it.',
    access: [...ACCESS],
    changes: true,
    params: z.strictObject({
      commandId,
      path,
      /** As the display shows it: digits, point or comma, perhaps a sign. */
      typed: z.string().trim().min(1).max(24),
      unit: z.enum(MASS_UNITS),
    }),
    result: z.strictObject({ profile: ProvenProfile }),
  }),
  'scale.traceStart': defineCall({
    summary: 'Writes every byte of the scale line into a file, at most 1 MB or 10 minutes.',
    access: [...ACCESS],
    changes: true,
    params: z.strictObject({ commandId }),
    result: z.strictObject({ trace: TraceFile }),
  }),
  'scale.traceStop': defineCall({
    summary: 'Ends the trace.',
    access: [...ACCESS],
    changes: true,
    params: z.strictObject({ commandId }),
    result: z.strictObject({ trace: TraceFile }),
  }),
  'trace.list': defineCall({
    summary: 'The traces on this bench, newest first.',
    access: [...ACCESS],
    changes: false,
    params: Nothing,
    result: z.strictObject({ traces: z.array(TraceFile) }),
  }),
};
