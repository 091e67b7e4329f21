/** Ink, the grey of labels and second languages, and the grey of rules: all three survive a black-and-white laser. */
export const INK = '#161c22';
export const GREY = '#5c6670';
export const RULE = '#c8ced4';

/** A4 in points, its side margin, and the width and the gutter everything is aligned to. */
export const PAGE = { width: 595.28, height: 841.89, side: 42, top: 34, bottom: 140 } as const;
export const CONTENT_WIDTH = PAGE.width - 2 * PAGE.side;
export const GUTTER = 22;

/** Sizes of one way to set the page, in points. */
export interface Look {
  readonly value: number;
  readonly label: number;
  readonly small: number;
  readonly rowPadding: number;
  readonly sectionGap: number;
  readonly photosPerRow: number;
  readonly photoHeight: number;
}

/**
 * From roomy to tight. The first that fits one page is printed; if none does, the last one runs on to a second page,
 * because evidence is never cut off.
 */
export const LOOKS: readonly Look[] = [
  { value: 9.5, label: 8, small: 6.4, rowPadding: 2.6, sectionGap: 13, photosPerRow: 3, photoHeight: 104 },
  { value: 9.5, label: 8, small: 6.4, rowPadding: 2.4, sectionGap: 12, photosPerRow: 4, photoHeight: 86 },
  { value: 9, label: 7.6, small: 6.2, rowPadding: 1.5, sectionGap: 9, photosPerRow: 4, photoHeight: 88 },
  { value: 9.5, label: 8, small: 6.4, rowPadding: 2.4, sectionGap: 11, photosPerRow: 6, photoHeight: 62 },
  { value: 8.6, label: 7.4, small: 6, rowPadding: 1.4, sectionGap: 8, photosPerRow: 6, photoHeight: 56 },
  { value: 7.8, label: 6.8, small: 5.6, rowPadding: 0.7, sectionGap: 5, photosPerRow: 6, photoHeight: 46 },
];

/** The same for the certificate of a weight, whose one photograph must show the figures on a display. */
export const WEIGHT_LOOKS: readonly Look[] = [
  { value: 9.5, label: 8, small: 6.4, rowPadding: 2.6, sectionGap: 13, photosPerRow: 1, photoHeight: 188 },
  { value: 9.5, label: 8, small: 6.4, rowPadding: 2.2, sectionGap: 10, photosPerRow: 1, photoHeight: 168 },
  { value: 9, label: 7.6, small: 6.2, rowPadding: 1.5, sectionGap: 8, photosPerRow: 1, photoHeight: 150 },
  { value: 8.6, label: 7.4, small: 6, rowPadding: 1, sectionGap: 6, photosPerRow: 1, photoHeight: 132 },
  { value: 8.2, label: 7, small: 5.8, rowPadding: 0.5, sectionGap: 4, photosPerRow: 1, photoHeight: 120 },
];
