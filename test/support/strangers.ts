import type { SimulatedCable } from '../../electron/devices/simulator/simulated-indicator.ts';
import { createUartReceiver, createWire } from '../../electron/devices/simulator/uart.ts';
import type { LineParity } from '../../shared/domain/line-parity.ts';
import { randomFrom } from './property-seed.ts';

/** Something at the end of a cable that is no scale. */
export interface Stranger {
  readonly name: string;
  readonly baudRate: number;
  readonly parity?: LineParity;
  readonly everyMs: number;
  /** What it says by itself the n-th time, from 0. */
  says(turn: number): string | Uint8Array;
  /** What it says to what it was sent; nothing when absent. */
  answers?(sent: Uint8Array): string | Uint8Array;
}

const SILENT = { everyMs: Number.POSITIVE_INFINITY, says: () => '' };

/** Everything a returns bench finds on its serial ports besides scales, and lines that carry no sense. */
export function strangers(seed: number): readonly Stranger[] {
  const random = randomFrom(seed);
  const randomBytes = (count: number, from = 0, to = 256): Uint8Array =>
    Uint8Array.from({ length: count }, () => from + Math.floor(random() * (to - from)));
  const codes = ['4006381333931', 'SF1234567890123', '9781234567897', 'LPN-000042', '40170725'];
  return [
    { name: 'silence', baudRate: 9_600, ...SILENT },
    { name: 'random bytes', baudRate: 9_600, everyMs: 100, says: () => randomBytes(40) },
    { name: 'random printable bytes', baudRate: 9_600, everyMs: 100, says: () => randomBytes(40, 0x20, 0x7f) },
    {
      name: 'random digits in lines',
      baudRate: 9_600,
      everyMs: 200,
      says: () => [...randomBytes(9, 0, 10)].join('') + '\r\n',
    },
    { name: 'zeros (a broken cable)', baudRate: 9_600, everyMs: 50, says: () => new Uint8Array(30) },
    { name: 'ones', baudRate: 9_600, everyMs: 50, says: () => new Uint8Array(30).fill(0xff) },
    {
      name: 'modem',
      baudRate: 9_600,
      ...SILENT,
      answers: (sent) => `${Buffer.from(sent).toString('latin1')}\r\nERROR\r\n`,
    },
    { name: 'modem that registers', baudRate: 9_600, everyMs: 700, says: () => '\r\n+CREG: 2\r\n\r\nOK\r\n' },
    { name: 'barcode scanner', baudRate: 9_600, everyMs: 900, says: (turn) => `${codes[turn % codes.length]}\r\n` },
    {
      name: 'barcode scanner with identifiers',
      baudRate: 9_600,
      everyMs: 600,
      says: (turn) => `]C1${codes[turn % 5]}\r`,
    },
    {
      name: 'positioning receiver',
      baudRate: 4_800,
      everyMs: 1_000,
      says: (turn) =>
        `$GPGGA,12351${turn % 10},4807.038,N,01131.000,E,1,08,0.9,545.4,M,46.9,M,,*47\r\n` +
        '$GPGSA,A,3,04,05,,09,12,,,24,,,,,2.5,1.3,2.1*39\r\n',
    },
    { name: 'printer status', baudRate: 9_600, ...SILENT, answers: () => Uint8Array.of(0x16, 0x00, 0x12) },
    {
      name: 'label printer',
      baudRate: 9_600,
      ...SILENT,
      answers: () => '\u0002030,0,0,0594,000,0,0,0,000,0,0,0\u0003\r\n',
    },
    { name: 'cable with its ends joined', baudRate: 9_600, ...SILENT, answers: (sent) => sent },
    { name: 'a counter', baudRate: 9_600, everyMs: 250, says: (turn) => `COUNT ${1_000 + turn}\r\n` },
    { name: 'a thermometer', baudRate: 9_600, everyMs: 500, says: (turn) => `T=${21 + (turn % 3)}.5C H=45%\r\n` },
    {
      name: 'a clock',
      baudRate: 9_600,
      everyMs: 1_000,
      says: (turn) => `2026-11-23 10:00:${String(turn % 60).padStart(2, '0')}\r\n`,
    },
    { name: 'a log', baudRate: 115_200, everyMs: 100, says: (turn) => `[${turn}.123] usb 1-1: new device ${turn}\r\n` },
    { name: 'half rate', baudRate: 250_000, everyMs: 60, says: (turn) => `ST,GS,+  ${turn % 9}.236kg\r\n` },
  ];
}

/** Lays a cable to a stranger. */
export function plugInStranger({ says, answers, everyMs, ...said }: Stranger): SimulatedCable {
  const line = { baudRate: said.baudRate, parity: said.parity ?? 'none' } as const;
  const fromStranger = createWire();
  const toStranger = createWire();
  const host = createUartReceiver(fromStranger, 9_600);
  const stranger = createUartReceiver(toStranger, line.baudRate);
  const speak = (what: string | Uint8Array, atMs: number): void => {
    if (what.length > 0) fromStranger.send(typeof what === 'string' ? Buffer.from(what, 'latin1') : what, line, atMs);
  };
  let hostBaudRate = 9_600;
  let nextMs = everyMs / 3;
  let turn = 0;
  return {
    setBaudRate(baudRate, atMs) {
      hostBaudRate = baudRate;
      host.setBaudRate(baudRate, atMs);
    },
    write: (bytes, atMs) => void toStranger.send(bytes, { baudRate: hostBaudRate, parity: 'none' }, atMs),
    readUntil(ms) {
      for (; nextMs <= ms; nextMs += everyMs) {
        speak(says(turn), nextMs);
        turn += 1;
      }
      const sent = stranger.readUntil(ms);
      if (sent.length > 0 && answers) speak(answers(sent), ms + 2);
      return host.readUntil(ms);
    },
  };
}
