import { printableText } from '../../shared/domain/certificate/printable-text.ts';
import { canDraw } from './font.ts';

/**
 * A value ready for paper: what turns or hides text is gone, and letters the printed font lacks stand as their code
 * points, `[U+0645 U+0631]`. An empty box could be any letter; a code point can be looked up and compared.
 */
export function drawableText(value: string): string {
  const pieces: string[] = [];
  let missing: string[] = [];
  const flush = (): void => {
    if (missing.length > 0) pieces.push(`[${missing.join(' ')}]`);
    missing = [];
  };
  for (const character of printableText(value)) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (canDraw(codePoint)) {
      flush();
      pieces.push(character);
    } else {
      missing.push(`U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`);
    }
  }
  flush();
  return pieces.join('');
}
