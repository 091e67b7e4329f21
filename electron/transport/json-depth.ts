/** Parameters of a call are shallow; what is nested deeper is an attack (H10). */
export const DEPTH_LIMIT = 32;

/**
 * How deep arrays and objects are nested in a JSON text, counted before it is parsed: deep nesting costs a parser and
 * everything that later walks the value. Brackets inside strings do not count. A text that is not JSON gives a number
 * without meaning; the parser refuses it afterwards.
 */
export function jsonDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at++) {
    const char = text[at];
    if (inString) {
      if (char === '\\') at++;
      else if (char === '"') inString = false;
    } else if (char === '"') inString = true;
    else if (char === '[' || char === '{') deepest = Math.max(deepest, ++depth);
    else if (char === ']' || char === '}') depth--;
  }
  return deepest;
}
