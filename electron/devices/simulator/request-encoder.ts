import { asText, gramDigits, kilogramText, latin1 } from './framed-number.ts';
import type { PanFrame } from './simulated-pan.ts';
import type { SimulatedDevice } from './simulated-device.ts';

/** The families of North American benches that are asked by a letter `W`: NCI, its cash register form, SMA. */
export const REQUEST_DEVICES = {
  'nci-scp01': { frame: (pan) => nci(pan, ''), answer: (request, pan) => answerNci(request, nci(pan, '')) },
  'nci-ecr': { frame: (pan) => nci(pan, 'S'), answer: (request, pan) => answerNci(request, nci(pan, 'S')) },
  'sma-scp0499': {
    frame: sma,
    answer: (request, pan) => {
      const text = asText(request);
      if (text === '\nW\r') return sma(pan);
      return text.startsWith('\n') && text.endsWith('\r') ? latin1('\n?\r') : null;
    },
  },
} satisfies Record<string, SimulatedDevice>;

function answerNci(request: Uint8Array, frame: Uint8Array): Uint8Array | null {
  const text = asText(request);
  if (text === 'W\r') return frame;
  return text.endsWith('\r') ? latin1('\n?\r\u0003') : null;
}

/** A cash register is told a weight only when there is one. */
function nci(pan: PanFrame, mark: '' | 'S'): Uint8Array {
  const motion = pan.isStable ? 0 : 0x01;
  const range = { ok: 0, overload: 0x02, underload: 0x01 }[pan.range];
  const isNegative = mark === 'S' && pan.shownMg < 0;
  const status = String.fromCharCode(0x30 | motion, 0x30 | range | (isNegative ? 0x01 : 0));
  const unit = mark === 'S' ? 'KG' : 'kg';
  const weight = `${pan.shownMg < 0 ? '-' : ''}${kilogramText(pan, 7, '0')}${unit}\r\n`;
  const isToldOnlyAtRest = mark === 'S' && (motion !== 0 || isNegative);
  return latin1(`\n${isToldOnlyAtRest || pan.range !== 'ok' ? '' : weight}${mark}${status}\r\u0003`);
}

function sma(pan: PanFrame): Uint8Array {
  const state = { ok: gramDigits(pan, 1) === '0' ? 'Z' : ' ', overload: 'O', underload: 'U' }[pan.range];
  const digits = `${pan.shownMg < 0 ? '-' : ''}${kilogramText(pan, 5, '0')}`.padStart(10);
  const weight = pan.range === 'ok' ? digits : '-'.repeat(10);
  return latin1(`\n${state}1G${pan.isStable ? ' ' : 'M'} ${weight}kg \r`);
}
