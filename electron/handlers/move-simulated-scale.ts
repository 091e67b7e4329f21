import type { z } from 'zod';
import type { demoCalls } from '../../shared/protocol/calls/demo.ts';
import { recordedBytes } from '../devices/scale/recorded-bytes.ts';
import { SCALE_PROTOCOLS } from '../devices/scale/protocols.ts';
import type { ScaleSimulator, SimulatedIndicator } from '../devices/simulator/scale-simulator.ts';
import { NotFoundError } from '../refused.ts';
import { readTrace } from './read-trace.ts';

type Move = z.output<(typeof demoCalls)['demo.scale']['params']>;

const COMMON_LINE = { baudRate: 9_600, parity: 'none' } as const;
/** A cut frame and bytes no scale sends: what a bad plug puts on a line. */
const NOISE = Uint8Array.of(0x53, 0x54, 0x2c, 0x47, 0x53, 0x2c, 0x2b, 0x20, 0x37, 0x00, 0xff, 0x80);

/** Does what a hand does at the demo's panel. */
export function moveScale(simulator: ScaleSimulator, move: Move, dataDir: string): void {
  switch (move.action) {
    case 'put-on':
      return simulator.putOn(move.massMg);
    case 'take-off':
      return simulator.takeOff();
    case 'unplug':
      return simulator.unplug();
    case 'plug-in':
      return simulator.replug();
    case 'zero':
      return simulator.zero();
    case 'drift':
      return simulator.drift(move.massMg);
    case 'press-unit':
      return simulator.pressUnit();
    case 'power':
      return simulator.setPower(move.isOn);
    case 'hold-back':
      return simulator.holdBack(move.isHeld);
    case 'noise':
      return simulator.sendNoise(NOISE);
    case 'speak':
      return simulator.speak(move.indicator && asSold(move.indicator));
    case 'replay':
      return simulator.replay(recordingOf(dataDir, move.fileName));
  }
}

function asSold({
  protocol,
  mode,
  ...line
}: NonNullable<Extract<Move, { action: 'speak' }>['indicator']>): SimulatedIndicator {
  const [sold = COMMON_LINE] = SCALE_PROTOCOLS[protocol].lines;
  return { protocol, mode, baudRate: line.baudRate ?? sold.baudRate, parity: line.parity ?? sold.parity };
}

function recordingOf(dataDir: string, fileName: string): ReturnType<typeof recordedBytes> {
  const bytes = readTrace(dataDir, fileName);
  if (bytes === null) throw new NotFoundError('trace-missing', 'There is no such trace: look at the list again.');
  return recordedBytes(new TextDecoder().decode(bytes));
}
