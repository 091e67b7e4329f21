import { type LineParity, PARITY_FAULT, withoutParity } from '../../../shared/domain/line-parity.ts';
import type { ScaleProtocolId } from '../../../shared/domain/scale-protocol-ids.ts';
import { SIMULATED_DEVICES } from './simulated-device.ts';
import type { SimulatedPan } from './simulated-pan.ts';
import { createUartReceiver, createWire } from './uart.ts';

/** An indicator at the other end of a serial cable. */
export interface IndicatorOptions {
  readonly protocol: ScaleProtocolId;
  readonly baudRate: number;
  readonly parity: LineParity;
  /** Whether it sends by itself or waits to be asked. */
  readonly mode: 'streaming' | 'polled';
  readonly pan: SimulatedPan;
  /** How long before the cable is looked at it sent its first frame, ms: the host starts in the middle of one. */
  readonly headStartMs?: number;
  readonly frameEveryMs?: number;
}

/** The host's end of a simulated cable. Times are of one clock of the caller's, ms, and never go back. */
export interface SimulatedCable {
  setBaudRate(baudRate: number, atMs: number): void;
  write(bytes: Uint8Array, atMs: number): void;
  /** What the host's receiver made of the wire by now. */
  readUntil(ms: number): Uint8Array;
}

const FRAME_EVERY_MS = 125;
/** A request is over when nothing follows for so long. */
const REQUEST_GAP_MS = 20;
const ANSWER_AFTER_MS = 10;
const FIRST_BAUD_RATE = 9_600;

/** Lays a cable to an indicator: true bits at its speed and parity, read by the host at whatever speed the host has. */
export function plugInIndicator(options: IndicatorOptions): SimulatedCable {
  const { pan, mode, frameEveryMs = FRAME_EVERY_MS } = options;
  const device = SIMULATED_DEVICES[options.protocol];
  const fromDevice = createWire();
  const toDevice = createWire();
  const hostReceiver = createUartReceiver(fromDevice, FIRST_BAUD_RATE);
  const deviceReceiver = createUartReceiver(toDevice, options.baudRate);
  let hostBaudRate = FIRST_BAUD_RATE;
  let nextFrameMs = -(options.headStartMs ?? 0);
  let request: number[] = [];
  let requestAtMs = 0;

  const stream = (untilMs: number): void => {
    while (nextFrameMs <= untilMs) {
      const endMs = fromDevice.send(device.frame(pan.next()), options, nextFrameMs);
      nextFrameMs = Math.max(nextFrameMs + frameEveryMs, endMs);
    }
  };
  const answer = (untilMs: number): void => {
    const bytes = deviceReceiver.readUntil(untilMs);
    if (bytes.length > 0) {
      request.push(...inItsParity(bytes, options.parity));
      requestAtMs = untilMs;
    }
    if (request.length === 0 || untilMs - requestAtMs < REQUEST_GAP_MS) return;
    const reply = device.answer?.(Uint8Array.from(request), pan.next()) ?? null;
    request = [];
    if (reply !== null) fromDevice.send(reply, options, untilMs + ANSWER_AFTER_MS);
  };
  return {
    setBaudRate(baudRate, atMs) {
      hostBaudRate = baudRate;
      hostReceiver.setBaudRate(baudRate, atMs);
    },
    write: (bytes, atMs) => void toDevice.send(bytes, { baudRate: hostBaudRate, parity: 'none' }, atMs),
    readUntil(ms) {
      if (mode === 'streaming') stream(ms);
      else answer(ms);
      return hostReceiver.readUntil(ms);
    },
  };
}

/** What an indicator takes of what it receives: bytes with a wrong parity are none to it. */
function inItsParity(bytes: Uint8Array, parity: LineParity): Uint8Array {
  return parity === 'none' ? bytes : withoutParity(bytes, parity).filter((byte) => byte !== PARITY_FAULT);
}
