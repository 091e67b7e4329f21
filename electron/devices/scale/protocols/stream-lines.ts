import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { type LineParts, decodeByRules, weightOf } from '../line-grammar.ts';
import { unitName } from '../decimal-text.ts';

/** Streams of American indicators (devices.md 1.11): fields of fixed width behind a start byte, a CR or a blank. */
const FIELD = String.raw` *(?<digits>\d+(?:\.\d+)?)`;

/** `T` are short tons, which no unit of the bench is: refused rather than read as tonnes. */
const RICE_LAKE_UNITS: Readonly<Record<string, string>> = { L: 'lb', K: 'kg', T: 'ton', G: 'g', O: 'oz' };

/** Rice Lake: STX, polarity, seven characters, a letter each for unit, gross or net, and status. */
export const decodeRiceLake = decodeByRules([
  {
    form: new RegExp(
      String.raw`^\x02(?<polarity>[ -])(?=.{10}$)${FIELD}(?<letter>[LKTGO])(?<mode>[GN])(?<state>[ MZIOH])$`,
    ),
    says: riceLake,
  },
  {
    form: /^\x02(?<polarity>[\^\]]).{7}(?<letter>[LKTGO ])(?<mode>[GN])[ MZIOH]$/,
    says: (parts) => riceLakeOutside(parts, parts('polarity') === '^' ? 'overload' : 'underload'),
  },
]);

function riceLake(parts: LineParts): Decoded {
  const state = parts('state');
  if (state === 'I') return riceLakeOutside(parts, 'fault');
  if (state === 'O' || state === 'H') return riceLakeOutside(parts, 'out-of-range');
  const unit = RICE_LAKE_UNITS[parts('letter')] ?? '';
  const named = (name: string): string =>
    name === 'sign' ? parts('polarity').trim() : name === 'unit' ? unit : parts(name);
  return weightOf(named, { stable: state !== 'M', net: parts('mode') === 'N' });
}

function riceLakeOutside(parts: LineParts, status: 'overload' | 'underload' | 'out-of-range' | 'fault'): Decoded {
  return frameReading({ status, unit: RICE_LAKE_UNITS[parts('letter')] ?? null, net: parts('mode') === 'N' });
}

/** Rice Lake addressed (`XG#1`): the address behind STX; what the number is, the request has said. */
export const decodeRiceLakeXg = decodeByRules([
  {
    form: /^\x02[A-Za-z\d](?: +(?<sign>[+-]?) *|(?<sign>[+-]) *)(?<digits>\d+(?:\.\d+)?) +(?<unit>[A-Za-z]{1,3}|%) *$/,
    says: (parts) => weightOf(parts),
  },
]);

/** STX, a letter nobody could name, eight characters. No unit, and what the letter means is not known. */
export const decodeStxLetter = decodeByRules([
  { form: /^\x02[A-Z](?=.{8}$) +(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)$/, says: (parts) => weightOf(parts) },
]);

/** Cardinal: CR first, polarity, six characters, status, unit, gross or net in either case, ETX. */
export const decodeCardinal = decodeByRules([
  {
    form: new RegExp(
      String.raw`^(?<sign>[ +-])(?=.{6}[ mMoOeE] .. . ? ?$)${FIELD}(?<state>[ mMoOeE]) (?<unit>[A-Za-z]{2}| [A-Za-z]|[A-Za-z] ) (?<mode>[gGnN]) ? ?$`,
    ),
    says: cardinal,
  },
]);

function cardinal(parts: LineParts): Decoded {
  const state = parts('state').trim().toLowerCase();
  const net = parts('mode').toLowerCase() === 'n';
  if (state === 'e') return refuseFrame('not-ready');
  if (state === 'o') return frameReading({ status: 'overload', unit: unitName(parts('unit')), net });
  return weightOf(parts, { stable: state === '', net });
}

/** Avery Weigh-Tronix: a blank, gross or net, polarity, six characters, unit. */
export const decodeWeighTronix = decodeByRules([
  {
    form: new RegExp(String.raw`^ (?<mode>[GN])(?<sign>[ +-])(?=.{6} [A-Za-z])${FIELD} (?<unit>[A-Za-z]{1,3}) *$`),
    says: (parts) => weightOf(parts, { net: parts('mode') === 'N' }),
  },
]);
