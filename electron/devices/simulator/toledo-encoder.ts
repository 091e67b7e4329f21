import { asText, gramDigits, kilogramText, latin1 } from './framed-number.ts';
import type { PanFrame } from './simulated-pan.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** Mettler Toledo's two families: the one asked at points of sale, and the one that streams. */
export const TOLEDO_DEVICES = {
  'toledo-8217': {
    frame: pointOfSale,
    /** `E` is the echo the family is known for; what it does not know it leaves unanswered. */
    answer: (request, pan) => {
      const text = asText(request);
      if (text.startsWith('E')) return latin1(`\u0002E\r${text.slice(1)}`);
      return text === 'W' ? pointOfSale(pan) : null;
    },
  },
  'mt-continuous': { frame: continuous },
} satisfies Record<string, SimulatedDevice>;

function pointOfSale(pan: PanFrame): Uint8Array {
  const status = 0x40 | motionBit(pan) | rangeBits(pan) | (pan.shownMg < 0 ? 0x04 : 0);
  const hasWeight = status === 0x40;
  return latin1(hasWeight ? `\u0002${kilogramText(pan, 6, '0')}\r` : `\u0002?${String.fromCharCode(status)}\r`);
}

function motionBit({ isStable }: PanFrame): number {
  return isStable ? 0 : 0x01;
}

function rangeBits({ range }: PanFrame): number {
  return { ok: 0, overload: 0x02, underload: 0x04 }[range];
}

function continuous(pan: PanFrame): Uint8Array {
  const swa = 0x2d;
  const swb = 0x30 | (pan.isStable ? 0 : 0x08) | (pan.shownMg < 0 ? 0x02 : 0) | (pan.range === 'ok' ? 0 : 0x04);
  const words = String.fromCharCode(swa, swb, 0x20);
  const text = `\u0002${words}${gramDigits(pan, 1).padStart(6)}000000\r`;
  const sum = latin1(text).reduce((total, byte) => total + byte, 0);
  return latin1(text + String.fromCharCode((0x80 - (sum & 0x7f)) & 0x7f));
}
