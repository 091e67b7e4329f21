import type { LineParity } from '../../../../shared/domain/line-parity.ts';
import type { ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';
import { ALL_SCALE_PROTOCOLS } from '../protocols.ts';
import type { PollStep, ScaleLine } from '../scale-protocol.ts';

/** A request that only reads. */
export interface Probe {
  readonly name: string;
  readonly steps: readonly PollStep[];
}

/** One request at one line setting. */
export interface ProbeTry {
  readonly line: ScaleLine;
  readonly probe: Probe;
}

const ACK = 0x06;
const text = (name: string, bytes: string): Probe => ({ name, steps: [{ send: Buffer.from(bytes, 'latin1') }] });

/**
 * Requests by harmlessness (devices.md 3.4). None of them zeroes, tares, prints, sets up or switches off on any make
 * studied: the letters Z T C P S U @ X R K alone are never sent.
 */
export const PROBES: readonly Probe[] = [
  { name: 'ENQ', steps: [{ send: Uint8Array.of(0x05), awaits: ACK }, { send: Uint8Array.of(0x11) }] },
  text('W', 'W'),
  text('W CR', 'W\r'),
  text('LF W CR', '\nW\r'),
  text('Q', 'Q\r\n'),
  text('A B 03', '\u0002AB03\u0003'),
  text('SI', 'SI\r\n'),
  text('IP', 'IP\r\n'),
  text('READ', 'READ\r\n'),
  text('w', 'w'),
  text('ESC P', '\u001bP\r\n'),
  text('98000001', '98000001\r\n'),
  text('CR', '\r'),
];

/** Lines every request is tried at, the commonest first. */
const PROBE_LINES: readonly ScaleLine[] = [
  { baudRate: 9_600, parity: 'none' },
  { baudRate: 9_600, parity: 'even' },
  { baudRate: 4_800, parity: 'none' },
  { baudRate: 2_400, parity: 'even' },
  { baudRate: 1_200, parity: 'odd' },
];

/**
 * Everything that is tried on a port, in order: the line a person named first, then every request at the common lines,
 * then each family's own request at the lines that only it is sold with.
 */
export function probeTries(named: { readonly baudRate?: number; readonly parity?: LineParity }): readonly ProbeTry[] {
  const { baudRate, parity } = named;
  const wanted = baudRate === undefined ? [] : [{ baudRate, parity: parity ?? 'none' }];
  const common = [...wanted, ...PROBE_LINES].flatMap((line) => PROBES.map((probe) => ({ line, probe })));
  const own = ALL_SCALE_PROTOCOLS.flatMap(({ poll, lines }) => {
    const probe = probeOf(poll);
    return probe === null ? [] : lines.map((line) => ({ line, probe }));
  });
  return withoutRepeats([...common, ...own]);
}

/** The request in the list that is this family's; a family with a request that is not in it is never probed for. */
function probeOf(poll: readonly PollStep[] | undefined): Probe | null {
  const first = poll?.[0];
  if (first === undefined) return null;
  return PROBES.find(({ steps }) => Buffer.compare(steps[0]?.send ?? Buffer.of(), first.send) === 0) ?? null;
}

/** Whether a family's own request is among those that are sent; others are set up by hand. */
export function isProbedFor(id: ScaleProtocolId): boolean {
  return probeFor(id) !== null;
}

/** The request that proves a family which has just said that it did not understand another one. */
export function probeFor(id: ScaleProtocolId): Probe | null {
  return probeOf(ALL_SCALE_PROTOCOLS.find((protocol) => protocol.id === id)?.poll);
}

function withoutRepeats(tries: readonly ProbeTry[]): readonly ProbeTry[] {
  const seen = new Set<string>();
  return tries.filter(({ line, probe }) => {
    const key = `${line.baudRate} ${line.parity} ${probe.name}`;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}
