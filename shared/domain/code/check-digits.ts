const S10_WEIGHTS = [8, 6, 4, 2, 3, 5, 9, 7];

/** Σ character value × weight; `weightAt` counts from the left, 0-based. */
function weightedSum(
  text: string,
  valueOf: (character: string) => number,
  weightAt: (index: number) => number,
): number {
  return [...text].reduce((sum, character, index) => sum + valueOf(character) * weightAt(index), 0);
}

/**
 * Check digit over the 8 digits of a postal item number. Weights 8 6 4 2 3 5 9 7, 11 less the sum modulo 11; 10
 * becomes 0 and 11 becomes 5. It notices every single wrong digit, except a change between the two remainders that
 * share the check digit 5. Source: UPU standard S10, annex on the check digit.
 */
export function s10CheckDigit(serial: string): number {
  if (!/^\d{8}$/.test(serial)) throw new RangeError('An S10 serial has 8 digits');
  const check = 11 - (weightedSum(serial, Number, (index) => S10_WEIGHTS[index] ?? 0) % 11);
  if (check === 10) return 0;
  return check === 11 ? 5 : check;
}

/**
 * Check digit of a UPS number, over all that stands between `1Z`, or a waybill's one letter, and the check digit.
 * Letters count as (ASCII code - 3) modulo 10, weights 1 2 1 2 from the left, modulo 10. A doubled place cannot tell
 * digits that differ by 5. Source: jkeen/tracking_number_data, couriers/ups.json (MIT), whose samples it reproduces.
 */
export function upsCheckDigit(body: string): number {
  if (!/^[A-Z0-9]+$/.test(body)) throw new RangeError('A UPS number has only A-Z and 0-9');
  const valueOf = (character: string): number => (/\d/.test(character) ? Number(character) : letterValue(character));
  return (10 - (weightedSum(body, valueOf, (index) => (index % 2 === 0 ? 1 : 2)) % 10)) % 10;
}

function letterValue(letter: string): number {
  return ((letter.codePointAt(0) ?? 0) - 3) % 10;
}

/**
 * Check digit of GTIN, SSCC and GLN: weights 3 1 3 1 from the right, modulo 10. It notices every single wrong digit.
 * Source: GS1 General Specifications, section 7.9.
 */
export function gs1CheckDigit(body: string): number {
  if (!/^\d+$/.test(body)) throw new RangeError('A GS1 key has only digits');
  const weightAt = (index: number): number => ((body.length - index) % 2 === 1 ? 3 : 1);
  return (10 - (weightedSum(body, Number, weightAt) % 10)) % 10;
}

/**
 * Check digit by weights that repeat over the digits from the left: Σ digit × weight, modulo each of `modulos` in turn.
 * Source: jkeen/tracking_number_data, couriers/fedex.json (MIT); weights 3 1 7 and 1 7 3, modulo 11, then 10.
 */
export function weightedCheckDigit(body: string, weights: readonly number[], modulos: readonly number[]): number {
  const sum = weightedSum(digitsOnly(body), Number, (index) => weights[index % weights.length] ?? 0);
  return modulos.reduce((rest, modulo) => rest % modulo, sum);
}

/** Tens complement of the same sum: weights 1 2 (OnTrac), 4 9 (DHL identcode). Source: devices.md 5.1. */
export function tensComplement(body: string, weights: readonly number[]): number {
  return (10 - weightedCheckDigit(body, weights, [10])) % 10;
}

/** The number itself modulo 7, digit by digit, so that no length overflows. Source: the 7DR rule of devices.md 5.1. */
export function mod7CheckDigit(body: string): number {
  return [...digitsOnly(body)].reduce((rest, digit) => (rest * 10 + Number(digit)) % 7, 0);
}

/** Luhn: every second digit from the right is doubled and its digits added. Source: ISO/IEC 7812-1, annex B. */
export function luhnCheckDigit(body: string): number {
  const sum = [...digitsOnly(body)].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

const MOD_37_36 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Check character of ISO/IEC 7064 MOD 37,36, the hybrid system; it notices every single wrong character. */
export function mod3736CheckCharacter(body: string): string {
  if (!/^[A-Z0-9]+$/.test(body)) throw new RangeError('MOD 37,36 knows only A-Z and 0-9');
  const rest = [...body].reduce((carry, character) => {
    const sum = (carry + MOD_37_36.indexOf(character)) % 36 || 36;
    return (sum * 2) % 37;
  }, 36);
  return MOD_37_36[(37 - rest) % 36] ?? '';
}

function digitsOnly(body: string): string {
  if (!/^\d+$/.test(body)) throw new RangeError('This check digit is over digits only');
  return body;
}
