import {
  gs1CheckDigit,
  luhnCheckDigit,
  mod3736CheckCharacter,
  mod7CheckDigit,
  s10CheckDigit,
  tensComplement,
  upsCheckDigit,
  weightedCheckDigit,
} from './check-digits.ts';

/**
 * A check algorithm and its parameters, as data (devices.md 5.1). `before` is put in front of the digits first: some
 * carriers leave out on the label what their rule counts.
 */
export type CheckRule =
  | { readonly by: 's10' | 'ups' | 'mod7' | 'luhn' | 'mod-37-36' }
  | { readonly by: 'gs1'; readonly before?: string }
  | { readonly by: 'tens'; readonly weights: readonly number[]; readonly before?: string }
  | { readonly by: 'weighted'; readonly weights: readonly number[]; readonly modulos: readonly number[] };

/** The check character that belongs behind `body`. @throws RangeError for characters the rule is not made for. */
export function checkCharacterOf(body: string, rule: CheckRule): string {
  switch (rule.by) {
    case 's10':
      return String(s10CheckDigit(body));
    case 'ups':
      return String(upsCheckDigit(body));
    case 'mod7':
      return String(mod7CheckDigit(body));
    case 'luhn':
      return String(luhnCheckDigit(body));
    case 'mod-37-36':
      return mod3736CheckCharacter(body);
    case 'gs1':
      return String(gs1CheckDigit(`${rule.before ?? ''}${body}`));
    case 'tens':
      return String(tensComplement(`${rule.before ?? ''}${body}`, rule.weights));
    case 'weighted':
      return String(weightedCheckDigit(body, rule.weights, rule.modulos));
  }
}
