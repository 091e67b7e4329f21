import { LINE_PARITIES, type LineParity } from '../../../shared/domain/line-parity.ts';
import { SCALE_PROTOCOL_IDS } from '../../../shared/domain/scale-protocol-ids.ts';
import { SCALE_PROTOCOLS } from '../scale/protocols.ts';
import type { SimulatedIndicator } from './scale-simulator.ts';

const DEFAULT_PROTOCOL = 'st-gs-csv';
const NAME = /^sim:(?:([a-z0-9-]+?)(?:@(\d{3,6})(?:-(none|even|odd|mark))?)?(-polled)?)?$/;

/**
 * The indicator a simulated port's name stands for: `sim:` sends by itself, `sim:mt-sics@2400-even-polled` is asked.
 * What is left out is as the family is sold. Null for a family or a line that nobody knows.
 */
export function indicatorOf(path: string): SimulatedIndicator | null {
  const match = NAME.exec(path);
  if (match === null) return null;
  const [, name = DEFAULT_PROTOCOL, baudRate, said, polled] = match;
  const protocol = SCALE_PROTOCOL_IDS.find((id) => id === name);
  if (protocol === undefined) return null;
  const [sold] = SCALE_PROTOCOLS[protocol].lines;
  const parity: LineParity =
    LINE_PARITIES.find((one) => one === said) ?? (baudRate ? 'none' : (sold?.parity ?? 'none'));
  const mode = polled === undefined ? 'streaming' : 'polled';
  return { protocol, baudRate: baudRate ? Number(baudRate) : (sold?.baudRate ?? 9_600), parity, mode };
}
