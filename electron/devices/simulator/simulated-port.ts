import { performance } from 'node:perf_hooks';
import { LINE_PARITIES, type LineParity } from '../../../shared/domain/line-parity.ts';
import { accepted, refused } from '../../../shared/domain/result.ts';
import { SCALE_PROTOCOL_IDS } from '../../../shared/domain/scale-protocol-ids.ts';
import type { ByteLink, OpenLink } from '../scale/byte-link.ts';
import { SCALE_PROTOCOLS } from '../scale/protocols.ts';
import { type IndicatorOptions, plugInIndicator } from './simulated-indicator.ts';
import { createSimulatedPan } from './simulated-pan.ts';

const TURN_EVERY_MS = 20;
const HEAD_START_MS = 77;
const PAN = { divisionMg: 1_000, capacityMg: 30_000_000 };
/** What lies on its pan, to be typed in the set-up. */
const LOAD_MG = 1_236_000;
const DEFAULT_PROTOCOL = 'st-gs-csv';
const NAME = /^sim:(?:([a-z0-9-]+?)(?:@(\d{3,6})(?:-(none|even|odd|mark))?)?(-polled)?)?$/;

type Indicator = Pick<IndicatorOptions, 'protocol' | 'baudRate' | 'parity' | 'mode'>;

/**
 * The indicator a simulated port's name stands for: `sim:` sends by itself, `sim:mt-sics@2400-even-polled` is asked.
 * What is left out is as the family is sold. Null for a family or a line that nobody knows.
 */
export function indicatorOf(path: string): Indicator | null {
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

/** Opens a simulated port as a cable with true bits, so that speed and parity have to be found out as on a real one. */
export const openSimulatedPort: OpenLink = (line, events) => {
  const indicator = indicatorOf(line.path);
  if (indicator === null) return Promise.resolve(refused({ kind: 'missing', reason: 'no such simulated scale' }));
  const pan = createSimulatedPan(PAN);
  pan.load(LOAD_MG);
  const cable = plugInIndicator({ ...indicator, pan, headStartMs: HEAD_START_MS });
  const openedMs = performance.now();
  const nowMs = (): number => performance.now() - openedMs;
  cable.setBaudRate(line.baudRate, 0);
  const timer = setInterval(() => {
    const bytes = cable.readUntil(nowMs());
    if (bytes.length > 0) events.onBytes(bytes);
  }, TURN_EVERY_MS);
  const link: ByteLink = {
    write: (bytes) => cable.write(bytes, nowMs()),
    setBaudRate: (baudRate) => Promise.resolve(cable.setBaudRate(baudRate, nowMs())),
    isGone: () => Promise.resolve(false),
    close: () => Promise.resolve(clearInterval(timer)),
  };
  return Promise.resolve(accepted(link));
};
