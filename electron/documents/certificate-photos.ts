import type { Column, Content } from 'pdfmake/interfaces.js';
import type { CertificateContent, CertificatePhoto } from '../../shared/domain/certificate/certificate-content.ts';
import { localTimeText } from './certificate-figures.ts';
import { none } from './certificate-findings.ts';
import { CONTENT_WIDTH, GREY, GUTTER, type Look, RULE } from './certificate-look.ts';
import { heading } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';

const MOST_PICTURES = 6;
const GAP = 8;
const SHORT_HASH = 12;

/** Name of a photograph in the document's table of pictures. */
export const pictureName = (sha256: string): string => `photo-${sha256}`;

/** Hashes of the photographs that are shown as pictures; the others are listed by hash only. */
export function picturedHashes({ photos }: CertificateContent): readonly string[] {
  return photos.slice(0, MOST_PICTURES).map(({ sha256 }) => sha256);
}

/** Up to six pictures with slot, time and short hash, then every photograph's full hash in small type. */
export function certificatePhotos(
  content: CertificateContent,
  stored: ReadonlySet<string>,
  words: CertificateWords,
  look: Look,
): Content {
  const { photos, zone } = content;
  if (photos.length === 0) return [heading(words, 'photos', look), none('no-photos', words, look)];
  const width = (CONTENT_WIDTH + GAP) / look.photosPerRow;
  const cells = photos
    .slice(0, MOST_PICTURES)
    .map((photo, index) => picture(photo, index, stored.has(photo.sha256), zone, width - GAP, words, look));
  const rows = Array.from({ length: Math.ceil(cells.length / look.photosPerRow) }, (_, row) =>
    cells.slice(row * look.photosPerRow, (row + 1) * look.photosPerRow),
  );
  return [
    heading(words, 'photos', look),
    { stack: rows.map((row) => ({ columns: row, columnGap: GAP, margin: [0, 4, 0, 0] })) },
    hashes(photos, words, look),
  ];
}

function picture(
  { sha256, slot, takenAtMs }: CertificatePhoto,
  index: number,
  isStored: boolean,
  zone: string,
  width: number,
  words: CertificateWords,
  look: Look,
): Column {
  const image: Content = isStored
    ? { image: pictureName(sha256), fit: [width, look.photoHeight] }
    : { text: words.first('photo-absent'), fontSize: look.small, color: GREY };
  const frame: Content = {
    table: {
      widths: [width],
      heights: [look.photoHeight],
      body: [[{ stack: [image], border: [!isStored, !isStored, !isStored, !isStored] }]],
    },
    layout: {
      paddingLeft: () => 0,
      paddingRight: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
      hLineColor: () => RULE,
      vLineColor: () => RULE,
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
    },
  };
  return {
    width,
    stack: [
      frame,
      { text: `${index + 1}  ${words.first(`photo-slot.${slot}`)}`, fontSize: look.label - 0.6 },
      { text: words.second(`photo-slot.${slot}`) ?? '', fontSize: look.small - 0.4, color: GREY },
      { text: localTimeText(takenAtMs, zone), fontSize: look.small - 0.4, color: GREY },
      { text: `${sha256.slice(0, SHORT_HASH)}…`, fontSize: look.small - 0.4, color: GREY },
    ],
  };
}

/** Two columns of full hashes: this is what ties the paper to the files. */
function hashes(photos: readonly CertificatePhoto[], words: CertificateWords, look: Look): Content {
  const half = Math.ceil(photos.length / 2);
  const width = (CONTENT_WIDTH - GUTTER) / 2;
  const column = (from: number, to: number): Column => ({
    width,
    stack: photos.slice(from, to).map(({ sha256 }, index) => ({ text: `${from + index + 1}  ${sha256}` })),
  });
  return [
    { text: [words.inline('hashes')], fontSize: look.small, color: GREY, margin: [0, 4, 0, 0] },
    { columns: [column(0, half), column(half, photos.length)], columnGap: GUTTER, fontSize: 5.8 },
  ];
}
