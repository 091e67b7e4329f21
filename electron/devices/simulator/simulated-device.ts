import type { ScaleProtocolId } from '../../../shared/domain/scale-protocol-ids.ts';
import { FRAMED_DEVICES } from './framed-devices.ts';
import type { PanFrame } from './simulated-pan.ts';
import { SIMULATED_LINE_DEVICES } from './simulated-line-devices.ts';
import { encodeStGs } from './st-gs-encoder.ts';

/** How an indicator of one family puts what its pan shows on the line, eight bits a byte and before any parity. */
export interface SimulatedDevice {
  /** One reading as it sends it by itself, or in answer to its request. */
  frame(pan: PanFrame): Uint8Array;
  /**
   * For polled families: what it answers to the bytes it was sent, null for silence. Requests it does not know are
   * answered as its manual says, so that a probe meets what it would meet in a warehouse.
   */
  answer?(request: Uint8Array, pan: PanFrame): Uint8Array | null;
}

/** The families a simulated scale can speak. */
export const SIMULATED_DEVICES: { readonly [Id in ScaleProtocolId]: SimulatedDevice } = {
  'st-gs-csv': { frame: (pan) => encodeStGs(pan, 'st-gs-csv') },
  'and-standard3': { frame: (pan) => encodeStGs(pan, 'and-standard3') },
  'and-standard2': {
    frame: (pan) => encodeStGs(pan, 'and-standard2'),
    answer: (request, pan) =>
      Buffer.from(request).toString('latin1') === 'Q\r\n' ? encodeStGs(pan, 'and-standard2') : null,
  },
  ...SIMULATED_LINE_DEVICES,
  ...FRAMED_DEVICES,
};
