import { toDecimal } from './decimal.ts';
import { joinParts, NO_BREAK_SPACE, numberFormat, type FormatLocale } from './locale.ts';

export type MassUnit = 'g' | 'kg';

export interface MassFormat {
  readonly locale: FormatLocale;
  /** Default: grams below 10 kg, kilograms from there on. */
  readonly unit?: MassUnit;
  /** The scale's division, mg: no figure finer than what it can weigh is shown. Default 1 g. */
  readonly divisionMg?: number;
  /** `always` puts a plus before a surplus, for differences. */
  readonly sign?: 'auto' | 'always';
}

/** A mass as it is set on screen: the figures large, the unit smaller beside them. */
export interface MassParts {
  readonly figures: string;
  readonly unit: MassUnit;
}

const MG_DIGITS = { g: 3, kg: 6 } as const;
const KILOGRAMS_FROM_MG = 10_000_000;
const ONE_GRAM_MG = 1_000;

/**
 * A mass in milligrams for people: `1 284 g`. Thousands are parted by a space in every language, because `1.284` and
 * `1,284` mean different masses in different languages and people read the figure from two metres; the decimal sign is
 * the language's own. The symbols g and kg are the ones on the scale's display.
 */
export function formatMass(massMg: number, format: MassFormat): string {
  const { figures, unit } = formatMassParts(massMg, format);
  return `${figures}${NO_BREAK_SPACE}${unit}`;
}

/** The same as figures and unit apart. `massMg` must be a safe integer. */
export function formatMassParts(massMg: number, { locale, unit, divisionMg, sign }: MassFormat): MassParts {
  const shownUnit = unit ?? massUnitFor(massMg);
  const digits = fractionDigits(divisionMg ?? ONE_GRAM_MG, shownUnit);
  const format = numberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    useGrouping: 'always',
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
  });
  const parts = format.formatToParts(toDecimal(massMg, MG_DIGITS[shownUnit]));
  return { figures: joinParts(parts.map((part) => (part.type === 'group' ? SPACE_GROUP : part))), unit: shownUnit };
}

/** The unit a mass is shown in when nobody asks for one. */
export function massUnitFor(massMg: number): MassUnit {
  return Math.abs(massMg) >= KILOGRAMS_FROM_MG ? 'kg' : 'g';
}

const SPACE_GROUP = { type: 'group', value: NO_BREAK_SPACE } as const;

/** As many decimals as the division needs: 1 g has none in grams and three in kilograms. */
function fractionDigits(divisionMg: number, unit: MassUnit): number {
  const digits = MG_DIGITS[unit];
  const zeros = /0*$/.exec(String(divisionMg))?.[0].length ?? 0;
  return Math.max(0, digits - Math.min(zeros, digits));
}
