import type { LineParity } from '../../../shared/domain/line-parity.ts';

/** What travels on a wire: the levels of one burst, each `bitMs` long. Between bursts the wire rests at 1. */
interface Burst {
  readonly startMs: number;
  readonly bitMs: number;
  readonly levels: readonly number[];
}

/** One direction of a serial cable: whoever sends puts levels on it, whoever receives samples them at its own speed. */
export interface Wire {
  /** Puts bytes on the wire, right after what is on it still; answers when the last bit has passed, ms. */
  send(bytes: Uint8Array, line: WireLine, atMs: number): number;
  /** The level at a moment, 0 or 1. */
  levelAt(ms: number): number;
  /** The next moment from `ms` on at which the level falls from 1 to 0, null when nothing is on the wire until then. */
  nextFallFrom(ms: number): number | null;
}

export interface WireLine {
  readonly baudRate: number;
  /** `none` sends eight data bits, all others seven and the parity; `mark` stands for seven bits and two stops too. */
  readonly parity: LineParity;
}

const DATA_BITS = 8;
const KEPT_BURSTS = 64;

export function createWire(): Wire {
  const bursts: Burst[] = [];
  let freeFromMs = Number.NEGATIVE_INFINITY;
  const burstAt = (ms: number): Burst | undefined =>
    bursts.findLast(({ startMs, bitMs, levels }) => ms >= startMs && ms < startMs + bitMs * levels.length);
  return {
    send(bytes, { baudRate, parity }, atMs) {
      const bitMs = 1_000 / baudRate;
      const startMs = Math.max(atMs, freeFromMs);
      const levels = [...bytes].flatMap((byte) => [0, ...dataLevels(byte, parity), 1]);
      bursts.push({ startMs, bitMs, levels });
      if (bursts.length > KEPT_BURSTS) bursts.shift();
      freeFromMs = startMs + bitMs * levels.length;
      return freeFromMs;
    },
    levelAt(ms) {
      const burst = burstAt(ms);
      return burst?.levels[Math.floor((ms - burst.startMs) / burst.bitMs)] ?? 1;
    },
    nextFallFrom(ms) {
      for (const { startMs, bitMs, levels } of bursts) {
        const first = Math.max(0, Math.ceil((ms - startMs) / bitMs));
        for (let bit = first; bit < levels.length; bit += 1) {
          const before = bit === 0 ? 1 : levels[bit - 1];
          if (levels[bit] === 0 && before === 1) return startMs + bit * bitMs;
        }
      }
      return null;
    },
  };
}

function dataLevels(byte: number, parity: LineParity): readonly number[] {
  const bits = Array.from({ length: DATA_BITS }, (_, bit) => (byte >> bit) & 1);
  if (parity === 'none') return bits;
  const seven = bits.slice(0, 7);
  const ones = seven.filter((bit) => bit === 1).length;
  if (parity === 'mark') return [...seven, 1];
  return [...seven, parity === 'even' ? ones % 2 : 1 - (ones % 2)];
}

/** The receiver of a serial port: eight data bits, no parity, one stop bit, at a speed of its own. */
export interface UartReceiver {
  /** From this moment on it samples at another speed; a byte it was in the middle of is lost. */
  setBaudRate(baudRate: number, atMs: number): void;
  /** The bytes whose stop bit was sampled by now, in order. */
  readUntil(ms: number): Uint8Array;
}

/**
 * Waits for a fall, samples each bit in its middle and hands the byte over even where the stop bit is missing, as
 * drivers do that are not told to check; then it looks for the next fall once the wire is at rest again.
 */
export function createUartReceiver(wire: Wire, baudRate: number): UartReceiver {
  let bitMs = 1_000 / baudRate;
  let lookFromMs = Number.NEGATIVE_INFINITY;
  return {
    setBaudRate(next, atMs) {
      bitMs = 1_000 / next;
      lookFromMs = atMs;
    },
    readUntil(ms) {
      const bytes: number[] = [];
      for (let fall = wire.nextFallFrom(lookFromMs); fall !== null; fall = wire.nextFallFrom(lookFromMs)) {
        const stopMs = fall + (DATA_BITS + 1.5) * bitMs;
        if (stopMs > ms) break;
        if (wire.levelAt(fall + bitMs / 2) === 0) bytes.push(sample(wire, fall, bitMs));
        lookFromMs = wire.levelAt(fall + bitMs / 2) === 0 ? stopMs : fall + bitMs / 2;
      }
      return Uint8Array.from(bytes);
    },
  };
}

function sample(wire: Wire, fallMs: number, bitMs: number): number {
  let byte = 0;
  for (let bit = 0; bit < DATA_BITS; bit += 1) byte |= wire.levelAt(fallMs + (bit + 1.5) * bitMs) << bit;
  return byte;
}
