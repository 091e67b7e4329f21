import { LINE_PROTOCOLS } from '../scale/protocols/line-table.ts';
import type { ScaleProtocol } from '../scale/scale-protocol.ts';
import { LINE_ENCODERS, type LineEncoder } from './line-encoders.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** What a device says to a line it does not understand, where its manual tells. */
const ERRORS: Readonly<Record<string, string>> = { 'mt-sics': 'ES\r\n', ohaus: 'ES\r\n', radwag: 'ES\r\n' };

/** A device of a family of text lines: streams them, and answers its request with one where it has a request. */
function lineDevice(encode: LineEncoder, { id, poll }: ScaleProtocol): SimulatedDevice {
  const frame: SimulatedDevice['frame'] = (pan) => Buffer.from(encode(pan), 'latin1');
  const asked = poll?.[0]?.send;
  if (asked === undefined) return { frame };
  const answer: SimulatedDevice['answer'] = (request, pan) => {
    if (Buffer.from(request).equals(asked)) return frame(pan);
    const error = ERRORS[id];
    return error === undefined || request.at(-1) !== 0x0a ? null : Buffer.from(error, 'latin1');
  };
  return { frame, answer };
}

type LineId = keyof typeof LINE_PROTOCOLS;

const device = (id: LineId): SimulatedDevice => lineDevice(LINE_ENCODERS[id], LINE_PROTOCOLS[id]);

export const SIMULATED_LINE_DEVICES: { readonly [Id in LineId]: SimulatedDevice } = {
  'mt-sics': device('mt-sics'),
  'and-csv': device('and-csv'),
  'cas-22': device('cas-22'),
  'cas-10': device('cas-10'),
  ohaus: device('ohaus'),
  'kern-kb': device('kern-kb'),
  'gg-jj': device('gg-jj'),
  creedmoor: device('creedmoor'),
  radwag: device('radwag'),
  'sterling-7600': device('sterling-7600'),
  'sartorius-sbi16': device('sartorius-sbi16'),
  'sartorius-sbi22': device('sartorius-sbi22'),
  'yaohua-w': device('yaohua-w'),
  'yaohua-a12e': device('yaohua-a12e'),
  adam: device('adam'),
  fairbanks: device('fairbanks'),
  'stx-letter-unidentified': device('stx-letter-unidentified'),
  'rice-lake': device('rice-lake'),
  'rice-lake-xg': device('rice-lake-xg'),
  cardinal: device('cardinal'),
  'weigh-tronix': device('weigh-tronix'),
  generic: device('generic'),
};
