import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { type LineParts, decodeByRules, weightOf } from '../line-grammar.ts';
import { unitName } from '../decimal-text.ts';

const IS_STABLE = 0x40;
const IS_GROSS = 0x04;

/**
 * The stream of CAS indicators (devices.md 1.7): `ST,GS,1<lamps>,000013.5 kg`, always 22 bytes. The lamp byte has bit 7
 * set and repeats in bits what the words say: a frame in which they disagree is refused.
 */
export const decodeCas22 = decodeByRules([
  {
    form: /^(?<header>ST|US|OL),(?<mode>GS|NT),[ -~](?<lamps>[\x80-\xff]),(?=.{11}$)(?:(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)|.{8}) (?<unit>[A-Za-z]{2}| [A-Za-z]|[A-Za-z] )$/,
    says: cas22,
  },
]);

function cas22(parts: LineParts): Decoded {
  const lamps = parts('lamps').charCodeAt(0);
  const net = parts('mode') === 'NT';
  if (net === ((lamps & IS_GROSS) !== 0)) return refuseFrame('reject');
  if (parts('header') === 'OL') return frameReading({ status: 'overload', unit: unitName(parts('unit')), net });
  const stable = parts('header') === 'ST';
  if (stable !== ((lamps & IS_STABLE) !== 0)) return refuseFrame('reject');
  return weightOf(parts, { stable, net });
}

/** Eight characters and nothing else (devices.md 1.7): no unit, no stability. Always eight, so that a lost one shows. */
export const decodeCas10 = decodeByRules([
  { form: /^(?=.{8}$) *(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)$/, says: (parts) => weightOf(parts) },
]);
