import { setTimeout as wait } from 'node:timers/promises';
import type { ListeningHint, ScaleListening } from '../../shared/protocol/scale-listening.ts';
import { openPort } from '../devices/open-port.ts';
import { createSimulatedPort } from '../devices/simulator/simulated-port.ts';
import { type PortListening, listenOnPort } from '../devices/scale/listen-on-port.ts';
import type { CliAnswer } from './run-command.ts';

export interface DetectScaleCommand {
  readonly kind: 'detect-scale';
  readonly path: string;
  /** Whether harmless requests may be sent when nothing was understood by listening. */
  readonly isProbing: boolean;
}

/** What lies on the pan when the port is a simulated one (`sim:mt-sics@2400-even-polled`). */
const SIMULATED_LOAD_MG = 1_236_000;
const LOOK_EVERY_MS = 50;
const UNDER_WAY: ReadonlySet<ScaleListening['phase']> = new Set(['opening', 'drain', 'listening', 'probing']);

/** What to do next, for what was heard. */
const NEXT: { readonly [Hint in ListeningHint]: string } = {
  'wrong-speed': "The bytes fit no speed that was tried: look up the speed in the scale's menu, or try another cable.",
  garbage: 'The bytes follow no known order: check the cable and the output mode in the menu of the scale.',
  scanner: 'A barcode scanner seems to hang on this port: choose the port of the scale.',
  'other-device': 'Another device seems to hang on this port: choose the port of the scale.',
  'polled-or-off': 'Nothing was heard: check power and cable, then let the bench ask with --probe.',
  echo: 'Our own bytes come back: switch echo off in the menu of the scale, or check the plugs of the cable.',
  'port-missing': 'There is no such port: plug the cable in and look at its name.',
  'port-busy': 'Another program holds the port, perhaps the bench itself: close it.',
  'port-denied': 'This user may not open the port: join the group that owns serial ports, then sign in again.',
  'port-failed': 'The port cannot be opened: check that it is a serial port.',
  'unit-unsaid': 'The frames name no unit: set the scale up in settings, where the display proves unit and point.',
  'two-candidates': 'Two kinds of scale explain the bytes: set it up in settings, where the display decides.',
};
const RECOGNISED = 'Set the scale up in settings: put something on and type what its display shows.';

/** Listens on a port, asks when that is allowed, and says what speaks there. Good when one family was recognised. */
export async function detectScale({ path, isProbing }: DetectScaleCommand): Promise<CliAnswer> {
  const simulated = createSimulatedPort();
  simulated.simulator.putOn(SIMULATED_LOAD_MG);
  const port = listenOnPort({ path }, openPort(simulated));
  try {
    let heard = await settled(port);
    if (isProbing && (heard.phase === 'nothing-heard' || heard.phase === 'not-understood')) {
      port.probe();
      heard = await settled(port);
    }
    const next = heard.hint === null ? RECOGNISED : NEXT[heard.hint];
    return { output: { ...heard, next }, isGood: heard.phase === 'recognised' };
  } finally {
    await port.close();
  }
}

async function settled(port: PortListening): Promise<ReturnType<PortListening['view']>> {
  for (;;) {
    const view = port.view();
    if (!UNDER_WAY.has(view.phase)) return view;
    await wait(LOOK_EVERY_MS);
  }
}
