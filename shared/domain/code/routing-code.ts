import { tensComplement } from './check-digits.ts';
import { GROUP_SEPARATOR } from './gs1/element-string.ts';
import { parseGtin } from './gtin.ts';

const RECORD_SEPARATOR = '\u001E';
const END_OF_TRANSMISSION = '\u0004';
/** How a message of ISO/IEC 15434 begins: several formats in one symbol, parted by RS and ended by EOT. */
const ENVELOPE = `[)>${RECORD_SEPARATOR}`;
const AIM_ID = /^\][A-Za-z][0-9A-Z]/;
/** Format 01 is for transport: postcode, country, class of service. It is what UPS puts into its MaxiCode. */
const TRANSPORT = new RegExp(`^\\[\\)>${GROUP_SEPARATOR}01${GROUP_SEPARATOR}`);
const LEITCODE = /^(\d{13})(\d)$/;
const LEITCODE_WEIGHTS = [4, 9];

/**
 * An ISO/IEC 15434 message with GS in place of its RS and EOT, so that what separates is one sign; any other text as it
 * is. Elsewhere those two mean nothing and stay refused.
 */
export function withoutEnvelopeSigns(text: string): string {
  if (!text.replace(AIM_ID, '').startsWith(ENVELOPE)) return text;
  return [RECORD_SEPARATOR, END_OF_TRANSMISSION].reduce((all, sign) => all.replaceAll(sign, GROUP_SEPARATOR), text);
}

/**
 * What checks a code that says where a parcel goes and not which one it is; null for any other code (devices.md 5.4).
 * Such are the transport message of a MaxiCode, and DHL's Leitcode (postcode, street, house, product, check digit by
 * weights 4 and 9), which is always an ITF symbol. Without that word of the scanner 14 digits may be many things, and a
 * trade number that checks is one.
 */
export function routingCheck(content: string, aimId: string | null): 'ok' | 'none' | null {
  if (TRANSPORT.test(content)) return 'none';
  const [, body, check] = LEITCODE.exec(content) ?? [];
  if (body === undefined || aimId?.startsWith(']I') !== true) return null;
  const isRight = String(tensComplement(body, LEITCODE_WEIGHTS)) === check;
  return isRight && parseGtin(content)?.check !== 'ok' ? 'ok' : null;
}
