/** How one person wants to see the app. It is their choice; the system's is never followed (U11). */
export const THEMES = ['light', 'dark', 'high-contrast'] as const;
export type Theme = (typeof THEMES)[number];
export const TEXT_SCALES = ['1', '1.25', '1.5'] as const;
export type TextScale = (typeof TEXT_SCALES)[number];
/** `station` for people who stand, `desk` for people who sit. */
export type Density = 'station' | 'desk';

export interface Look {
  readonly theme: Theme;
  readonly scale: TextScale;
  readonly density: Density;
  /** BCP 47; also chooses the Chinese glyphs. */
  readonly locale: string;
}

/** Puts the look on <html>, where the stylesheet reads it. */
export function applyLook(look: Look, root: HTMLElement): void {
  root.dataset['theme'] = look.theme;
  root.dataset['scale'] = look.scale;
  root.dataset['density'] = look.density;
  root.lang = look.locale;
}
