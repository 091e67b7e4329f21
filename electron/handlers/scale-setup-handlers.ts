import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { scaleSetupCalls } from '../../shared/protocol/calls/scale-setup.ts';
import type { ScaleListening } from '../../shared/protocol/scale-listening.ts';
import { type Display, type ProofRefusal, proveCandidate } from '../devices/scale/detect/prove-candidate.ts';
import { listTraces } from '../devices/scale/trace-file.ts';
import type { LineTracing } from '../devices/line-tracing.ts';
import type { HandlersFor } from '../handler.ts';
import { HostError } from '../host-error.ts';
import { RefusedError } from '../refused.ts';
import type { HostParts } from './host-parts.ts';

/**
 * Finding out what hangs on a port. None of it enters the record, and a repeated call does no harm: listening to a port
 * that is listened to goes on, and what was stopped is stopped.
 */
export function scaleSetupHandlers(parts: HostParts) {
  const { listening, tracing, scale } = parts;
  return {
    'scale.listen': async ({ commandId, ...wish }, { session }) => ({
      listening: await listening.listen(commandId, wish, session?.sessionId ?? ''),
    }),
    'scale.listening': () => ({ listening: listening.state() }),
    'scale.listenStop': async () => {
      await listening.stop();
      return {};
    },
    'scale.probe': () => {
      const state = listening.probe();
      if (state === null) throw notListening();
      return { listening: state };
    },
    'scale.check': ({ path, typed, unit }) => {
      const state = listening.state();
      if (state === null || state.path !== path) throw notListening();
      const proof = proveCandidate(state.candidates, { path, typed, unit });
      if (proof.ok) return { profile: proof.value };
      throw new RefusedError(
        { kind: `scale-check-${proof.error}`, typed, unit, heard: state.candidates.map(({ valueText }) => valueText) },
        checkSentence(proof.error, { typed, unit }),
      );
    },
    'scale.traceStart': () => {
      const line = lineOf(listening.state(), scale.profile());
      return { trace: startTracing(() => tracing.start(line)) };
    },
    'scale.traceStop': () => {
      const trace = tracing.stop();
      if (trace !== null) return { trace };
      throw new RefusedError({ kind: 'scale-trace-none' }, 'No trace is being written: start one first.');
    },
    'trace.list': () => ({ traces: listTraces(parts.dataDir) }),
  } satisfies HandlersFor<typeof scaleSetupCalls>;
}

/** The port that is listened to, else the one of the scale in use. */
function lineOf(heard: ScaleListening | null, profile: ScaleProfile | null): Parameters<LineTracing['start']>[0] {
  const { protocol = null, parity = null } = heard === null ? (profile ?? {}) : (heard.candidates[0] ?? {});
  const { path = '', baudRate = null } = heard ?? profile ?? {};
  return { path, baudRate, protocol, parity };
}

function notListening(): RefusedError {
  return new RefusedError({ kind: 'scale-not-listening' }, 'Nobody listens to this port: start listening first.');
}

function checkSentence(refusal: ProofRefusal, { typed, unit }: Pick<Display, 'typed' | 'unit'>): string {
  const shown = `${typed} ${unit}`;
  const sentences: { readonly [Refusal in ProofRefusal]: string } = {
    'nothing-to-compare': `No weight was heard to compare ${shown} with: check power and cable, or let the bench ask.`,
    'not-a-number': `${shown} is no weight: type the digits as the display shows them.`,
    'zero-proves-nothing': 'Zero proves nothing, every scale sends it alike: put something on and type what it shows.',
    differs: `What was heard is not ${shown}: wait until the display rests, look again and type all of its digits.`,
    'both-agree': `Two kinds of scale would show ${shown}: put something else on and type that.`,
  };
  return sentences[refusal];
}

function startTracing<Trace>(start: () => Trace): Trace {
  try {
    return start();
  } catch (cause) {
    const message = "The trace could not be written: check the disk's free space, then start it again.";
    throw new HostError('trace-failed', message, {}, cause);
  }
}
