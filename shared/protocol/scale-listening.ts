import { z } from 'zod';
import { LINE_PARITIES } from '../domain/line-parity.ts';
import { SCALE_PROTOCOL_IDS } from '../domain/scale-protocol-ids.ts';

/** How far the search on one port is. */
export const LISTENING_PHASES = [
  'opening',
  /** Old bytes are let go before anything is believed. */
  'drain',
  /** Only listening, at `baudRate`. */
  'listening',
  /** A person has agreed: the harmless request `probing` was sent and its answer is awaited. */
  'probing',
  /** One candidate is right as far as bytes can tell; what the display shows has still to be typed. */
  'recognised',
  /** One candidate that is not proven, or two that say different things: the display decides. */
  'unsure',
  /** Bytes come and no family explains them. */
  'not-understood',
  'nothing-heard',
  /** The port could not be opened, or was lost; `failure` says why. It is tried again. */
  'failed',
  'stopped',
] as const;
export type ListeningPhase = (typeof LISTENING_PHASES)[number];

/** What to look at next, for a text with a remedy on the screen. */
export const LISTENING_HINTS = [
  /** Many 00, 80 and FF, hardly any readable byte: the speed is wrong at every rate tried, or the cable is bad. */
  'wrong-speed',
  /** Bytes without any order that is known. */
  'garbage',
  /** Codes without a decimal mark, each in a line: a barcode scanner. */
  'scanner',
  /** A modem, a positioning receiver, a printer. */
  'other-device',
  /** Silent until it is asked, or switched off, or its cable is not the right one. */
  'polled-or-off',
  /** What we send comes back: echo mode, or a cable with its ends joined. */
  'echo',
  'port-missing',
  'port-busy',
  'port-denied',
  'port-failed',
  /** The frame names no unit: the person says which one the display shows. */
  'unit-unsaid',
  /** Two candidates explain the bytes and say different things: pick the one that equals the display. */
  'two-candidates',
] as const;
export type ListeningHint = (typeof LISTENING_HINTS)[number];

const Percent = z.int().min(0).max(100);

/** One family of scales that explains what was heard. */
export const ScaleCandidate = z.strictObject({
  protocol: z.enum(SCALE_PROTOCOL_IDS),
  baudRate: z.int().positive(),
  parity: z.enum(LINE_PARITIES),
  /** It answered a request and has to be asked again and again. */
  isPolled: z.boolean(),
  /** Points of devices.md 3.3; only their order means something. */
  score: z.int(),
  /** Share of the bytes that its frames explain. */
  explainedPercent: Percent,
  /** The number of the newest frame as it was sent; null when that frame holds none. */
  valueText: z.string().nullable(),
  /** The unit as the frame named it; null when it names none. */
  unit: z.string().nullable(),
  stable: z.boolean().nullable(),
  /** Null without a unit of mass. */
  massMg: z.int().nullable(),
  /** Bytes or frames thrown away at this setting. */
  resyncCount: z.int().nonnegative(),
});
export type ScaleCandidate = z.infer<typeof ScaleCandidate>;

/** What the bench hears on a port that is being set up. The whole value every time, never a difference. */
export const ScaleListening = z.strictObject({
  path: z.string(),
  phase: z.enum(LISTENING_PHASES),
  /** The speed the port is at; null before it is open. */
  baudRate: z.int().positive().nullable(),
  /** The request that was sent, by its name (`ENQ`, `SI`); null while only listening. */
  probing: z.string().nullable(),
  failure: z
    .strictObject({ kind: z.enum(['missing', 'busy', 'denied', 'failed']), reason: z.string().max(300) })
    .nullable(),
  /** How much of the search is done. */
  progressPercent: Percent,
  bytesSeen: z.int().nonnegative(),
  /** The last 256 bytes as they came, upper-case hex. */
  rawHex: z.string().regex(/^(?:[0-9A-F]{2}){0,256}$/),
  /** Best first. */
  candidates: z.array(ScaleCandidate).max(2),
  hint: z.enum(LISTENING_HINTS).nullable(),
  /** The trace file that is being written, by name; null for none. */
  tracing: z.string().nullable(),
});
export type ScaleListening = z.infer<typeof ScaleListening>;
