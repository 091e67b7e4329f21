/** A number as text that Intl formats exactly, without a float in between. */
export type Decimal = `${number}`;

/** An integer in its smallest unit, with the decimal point moved `digits` places: 129900 and 2 give `1299.00`. */
export function toDecimal(smallestUnits: number, digits: number): Decimal {
  const figures = String(Math.abs(smallestUnits)).padStart(digits + 1, '0');
  const whole = figures.slice(0, figures.length - digits);
  const fraction = figures.slice(figures.length - digits);
  const text = `${smallestUnits < 0 ? '-' : ''}${whole}${digits === 0 ? '' : '.'}${fraction}`;
  if (!isDecimal(text)) throw new RangeError(`${String(smallestUnits)} is not a whole number of smallest units`);
  return text;
}

function isDecimal(text: string): text is Decimal {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
