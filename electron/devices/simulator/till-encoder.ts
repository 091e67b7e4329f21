import { asText, gramDigits, kilogramText, latin1 } from './framed-number.ts';
import type { PanFrame } from './simulated-pan.ts';
import type { SimulatedDevice } from './simulated-device.ts';

const ACK = Uint8Array.of(0x06);
const NAK = Uint8Array.of(0x15);
const ESC = '\u001b';
const UNMOVED = '0'.repeat(6);

/** Scales made for tills: CAS and its relatives, DIALOG, Dibal, Elicom. */
export const TILL_DEVICES = {
  'cas-enq': {
    frame: casEnq,
    answer: (request, pan) => {
      const text = asText(request);
      if (text === '\u0005') return ACK;
      return text === '\u0011' ? casEnq(pan) : null;
    },
  },
  dialog06: { frame: dialog, answer: answerDialog },
  'dibal-epos': {
    frame: dibal,
    answer: (request, pan) => (/^98\d{5}.\r\n$/.test(asText(request)) ? dibal(pan) : null),
  },
  elicom: {
    frame: elicom,
    answer: (request, pan) => (request.length === 1 && request[0] === 0xaa ? elicom(pan) : null),
  },
} satisfies Record<string, SimulatedDevice>;

function xorOf(text: string): number {
  return latin1(text).reduce((xor, byte) => xor ^ byte, 0);
}

function casEnq(pan: PanFrame): Uint8Array {
  const weight = pan.range === 'ok' ? kilogramText(pan, 6, '0') : 'F'.repeat(6);
  const sign = pan.range !== 'ok' ? 'F' : pan.shownMg < 0 ? '-' : ' ';
  const said = `${pan.isStable ? 'S' : 'U'}${sign}${weight}kg`;
  return latin1(`\u0001\u0002${said}${String.fromCharCode(xorOf(said))}\u0003\u0004`);
}

function dialogStatus(pan: PanFrame): string | null {
  if (pan.range === 'overload') return '32';
  if (pan.range === 'underload' || pan.shownMg < 0) return '31';
  return pan.isStable ? null : '20';
}

function dialog(pan: PanFrame): Uint8Array {
  const status = dialogStatus(pan);
  if (status !== null) return latin1(`\u000209${ESC}${status}\u0003`);
  return latin1(`\u000202${ESC}3${ESC}${gramDigits(pan, 5)}${ESC}000001${ESC}${UNMOVED}\u0003`);
}

function answerDialog(request: Uint8Array, pan: PanFrame): Uint8Array | null {
  const text = asText(request);
  if (text.startsWith(`\u0004\u000201${ESC}`) && text.endsWith(`${ESC}\u0003`)) return ACK;
  if (text === '\u0004\u000208\u0003') return latin1(`\u000209${ESC}${dialogStatus(pan) ?? '21'}\u0003`);
  if (text !== '\u0004\u0005') return null;
  return dialogStatus(pan) === null ? dialog(pan) : NAK;
}

/** Blank while there is nothing to tell. */
function dibal(pan: PanFrame): Uint8Array {
  const hasWeight = pan.isStable && pan.range === 'ok' && pan.shownMg >= 0;
  const said = `990${hasWeight ? gramDigits(pan, 5) : ' '.repeat(5)}0000000`;
  return latin1(`${said}${String.fromCharCode(xorOf(said))}\r\n`);
}

function elicom(pan: PanFrame): Uint8Array {
  if (!pan.isStable || pan.range !== 'ok' || pan.shownMg < 0) return Uint8Array.of(0xbb);
  const packed = Buffer.from(gramDigits(pan, 6), 'hex');
  return Uint8Array.of(...packed, packed.reduce((sum, byte) => sum + byte, 0) & 0xff);
}
