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
