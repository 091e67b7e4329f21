import { gramDigits, latin1 } from './framed-number.ts';
import type { PanFrame } from './simulated-pan.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** Erte B2 sends grams without a point; a USB scale sends reports, never over a serial line. */
export const OTHER_DEVICES = {
  'erte-b2': { frame: (pan) => latin1(`${erteLetter(pan)}${gramDigits(pan, 6)}\r`) },
  'usb-hid-8d': { frame: report },
} satisfies Record<string, SimulatedDevice>;

function erteLetter({ isStable, range, shownMg }: PanFrame): 'A' | 'C' | 'D' | 'E' {
  if (range !== 'ok') return range === 'overload' ? 'E' : 'D';
  if (shownMg < 0) return 'D';
  return isStable ? 'A' : 'C';
}

function report(pan: PanFrame): Uint8Array {
  const grams = Number(gramDigits(pan, 1));
  return Uint8Array.of(3, reportStatus(pan), 3, 0xfd, grams & 0xff, grams >> 8);
}

function reportStatus({ isStable, range, shownMg }: PanFrame): number {
  if (range === 'overload') return 6;
  if (range === 'underload' || shownMg < 0) return 5;
  if (!isStable) return 3;
  return shownMg === 0 ? 2 : 4;
}
