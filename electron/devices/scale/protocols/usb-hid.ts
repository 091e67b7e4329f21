import { withDecimals } from '../decimal-text.ts';
import { type Decoded, type FrameMeaning, frameReading, refuseFrame } from '../decoded.ts';
import type { CreateFramer } from '../framer.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

const REPORT_ID = 3;
const REPORT_BYTES = 6;
const UNITS: Readonly<Record<number, string>> = { 2: 'g', 3: 'kg', 11: 'oz', 12: 'lb' };
/** Weights at rest or moving; the other statuses are none: fault, under zero, overweight, needs calibration, re-zero. */
const STATUSES: Readonly<Record<number, FrameMeaning['status']>> = {
  1: 'fault',
  2: 'ok',
  3: 'ok',
  4: 'ok',
  5: 'underload',
  6: 'overload',
  7: 'fault',
  8: 'fault',
};
const MOVING = 3;
const MOST_PLACES = 6;

/**
 * Report 3 of USB HID scales (devices.md 1.14): status, unit, exponent, weight. A read that brought nothing is all
 * zeros, which is no report and never "0 lb, stable".
 */
export function decodeUsbHid(frame: Uint8Array): Decoded {
  const [id, statusByte = 0, unitByte = 0, exponentByte = 0, low = 0, high = 0] = frame;
  if (frame.length < REPORT_BYTES) return refuseFrame('incomplete');
  const status = STATUSES[statusByte];
  if (frame.length > REPORT_BYTES || id !== REPORT_ID || status === undefined) return refuseFrame('reject');
  const unit = UNITS[unitByte];
  if (status !== 'ok') return frameReading({ status, unit: unit ?? null });
  if (unit === undefined) return refuseFrame('unknown-unit');
  const places = -signed(exponentByte);
  if (Math.abs(places) > MOST_PLACES) return refuseFrame('reject');
  const valueText = withDecimals('', String(low + high * 256), places);
  return valueText === null ? refuseFrame('reject') : frameReading({ valueText, unit, stable: statusByte !== MOVING });
}

/**
 * Reports come whole. In a stream of them the beginning is where three bytes fit: a report whose exponent is not above
 * zero, moved by any number of bytes, puts a status, a unit or the report's number where it does not belong.
 */
const createUsbHidFramer: CreateFramer = (atFrameStart) => {
  let held: number[] = [];
  let isInStep = atFrameStart;
  let resyncs = 0;

  const take = (byte: number): Uint8Array | null => {
    held.push(byte);
    if (held.length < REPORT_BYTES) return null;
    const report = Uint8Array.from(held);
    if (isInStep || isPlausible(report)) {
      isInStep = isPlausible(report);
      held = [];
      return report;
    }
    if (held[0] === REPORT_ID) resyncs += 1;
    held = held.slice(1);
    return null;
  };

  return {
    push: (bytes) => Array.from(bytes, take).filter((report) => report !== null),
    rest: () => Uint8Array.from(isInStep ? held : []),
    resyncCount: () => resyncs,
  };
};

function isPlausible(report: Uint8Array): boolean {
  return signed(report[3] ?? 0) <= 0 && decodeUsbHid(report).kind === 'reading' && UNITS[report[2] ?? 0] !== undefined;
}

function signed(byte: number): number {
  return byte < 0x80 ? byte : byte - 0x100;
}

export const USB_HID_8D = {
  id: 'usb-hid-8d',
  framer: createUsbHidFramer,
  decode: decodeUsbHid,
  lines: [],
  hasUnit: true,
  hasStability: true,
  hasChecksum: false,
  isEightBit: true,
  isHid: true,
} as const satisfies ScaleProtocol;
