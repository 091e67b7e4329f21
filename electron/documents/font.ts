import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { drawableCodePoints } from './font-coverage.ts';

const { resolve } = createRequire(import.meta.url);
const file = (path: string): string => resolve(`@expo-google-fonts/noto-sans-sc/${path}`);

/**
 * The one family of every printed document. pdfmake does no font fallback, so a single TrueType file has to hold Latin
 * and Chinese; its figures all have the same width. Resolved through the package, so a built bundle finds it as well.
 */
export const FONT_FAMILY = 'NotoSansSC';
export const FONT_FILES = {
  normal: file('400Regular/NotoSansSC_400Regular.ttf'),
  bold: file('700Bold/NotoSansSC_700Bold.ttf'),
} as const;

let drawable: ReadonlySet<number> | undefined;

/** True when the printed font has a glyph for this code point (both weights hold the same characters). */
export function canDraw(codePoint: number): boolean {
  drawable ??= drawableCodePoints(readFileSync(FONT_FILES.normal));
  return drawable.has(codePoint);
}
