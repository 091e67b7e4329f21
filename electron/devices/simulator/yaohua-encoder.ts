import { asText, gramDigits, kilogramText, latin1 } from './framed-number.ts';
import type { PanFrame } from './simulated-pan.ts';
import type { SimulatedDevice } from './simulated-device.ts';

const PLACES = '3';
const NOTHING = new Uint8Array(0);
const COMMANDS = ['A', 'B', 'C', 'D'] as const;

/** An indicator of the XK3190 family as its menu `tF` is set; out of range it shows dashes and sends nothing. */
export const YAOHUA_DEVICES = {
  'yaohua-tf0': { frame: (pan) => (pan.range === 'ok' ? framed(numberOf(pan)) : NOTHING) },
  'yaohua-tf1': {
    frame: (pan) => (pan.range === 'ok' ? framed(`AB${numberOf(pan)}`) : NOTHING),
    answer: (request, pan) => {
      const command = COMMANDS.find((one) => asText(framed(`A${one}`)) === asText(request));
      if (command === undefined) return null;
      if (command === 'A') return framed('AA');
      if (pan.range !== 'ok') return null;
      return framed(`A${command}${command === 'C' ? `+000000${PLACES}` : numberOf(pan)}`);
    },
  },
  'yaohua-eq-reversed': { frame: (pan) => equal(pan, true) },
  'yaohua-eq-forward': { frame: (pan) => equal(pan, false) },
  'yaohua-c602': { frame: (pan) => (pan.range === 'ok' ? latin1(`G${signedKilograms(pan)}`) : NOTHING) },
} satisfies Record<string, SimulatedDevice>;

function equal(pan: PanFrame, isReversed: boolean): Uint8Array {
  if (pan.range !== 'ok') return NOTHING;
  const text = signedKilograms(pan);
  return latin1(`=${isReversed ? [...text].toReversed().join('') : text}`);
}

function signedKilograms(pan: PanFrame): string {
  return pan.shownMg < 0 ? `-${kilogramText(pan, 7, '0')}` : kilogramText(pan, 8, '0');
}

function numberOf(pan: PanFrame): string {
  return `${pan.shownMg < 0 ? '-' : '+'}${gramDigits(pan, 6)}${PLACES}`;
}

function framed(content: string): Uint8Array {
  const xor = latin1(content).reduce((sum, byte) => sum ^ byte, 0);
  return latin1(`\u0002${content}${hexDigit(xor >> 4)}${hexDigit(xor & 0x0f)}\u0003`);
}

function hexDigit(nibble: number): string {
  return String.fromCharCode(nibble + (nibble > 9 ? 0x37 : 0x30));
}
