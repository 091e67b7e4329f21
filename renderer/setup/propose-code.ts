const LONGEST = 8;

/**
 * A short code for a name, as people would abbreviate it: `Warehouse North` is WN, `Returns bench 12` RB12. Empty when
 * the name holds too few Latin letters or digits for a code of two.
 */
export function proposeCode(name: string): string {
  const words = plain(name).match(/\d+|[A-Z]+/g) ?? [];
  const initials = words.map((word) => (/\d/.test(word) ? word : word.slice(0, 1))).join('');
  const code = initials.length >= 2 ? initials : words.join('').slice(0, 4);
  return code.length >= 2 ? code.slice(0, LONGEST) : '';
}

/** Capitals without accents. */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
