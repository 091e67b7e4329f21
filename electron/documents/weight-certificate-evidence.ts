import type { Column, Content } from 'pdfmake/interfaces.js';
import type {
  CertifiedTrace,
  WeightCertificateContent,
} from '../../shared/domain/certificate/weight-certificate-content.ts';
import { gramsText, localTimeText } from './certificate-figures.ts';
import { none } from './certificate-findings.ts';
import { CONTENT_WIDTH, GREY, GUTTER, type Look } from './certificate-look.ts';
import { given, heading } from './certificate-parts.ts';
import { pictureName } from './certificate-photos.ts';
import type { CertificateWords } from './certificate-words.ts';
import { checkedGrounds } from './weight-certificate-weights.ts';

/** First and last frames of each reading; the others stand in the file beside the page. */
const FRAMES_SHOWN = 2;
const PHOTO_WIDTH = 250;

/** Everything received in one reading (S24): the figure, what it rests on, and the photograph that shows the display. */
export function everythingReceived(
  { everything, divisionMg, zone }: WeightCertificateContent,
  isStored: boolean,
  words: CertificateWords,
  look: Look,
): Content {
  if (everything === null) return [heading(words, 'everything', look), none('everything.none', words, look)];
  const { weighing, weighedBy, photo } = everything;
  const side = CONTENT_WIDTH - PHOTO_WIDTH - GUTTER;
  return {
    unbreakable: true,
    stack: [
      heading(words, 'everything', look),
      {
        columns: [
          { width: PHOTO_WIDTH, stack: [picture(photo, isStored, words, look)] },
          {
            width: side,
            stack: [
              given(gramsText(weighing.grossMg, divisionMg, words.locale), { fontSize: 20, bold: true }),
              { stack: checkedGrounds(weighing, zone, words), fontSize: look.label },
              { columns: by(weighedBy, words), columnGap: 4, fontSize: look.label },
              ...(photo === null
                ? []
                : [
                    {
                      stack: [
                        words.stacked('everything.photo', look.small, { at: localTimeText(photo.takenAtMs, zone) }),
                      ],
                      color: GREY,
                    },
                    { text: photo.sha256, fontSize: 5.4, color: GREY },
                  ]),
            ],
          },
        ],
        columnGap: GUTTER,
        margin: [0, 5, 0, 0],
      },
    ],
  };
}

const by = (name: string, words: CertificateWords): Column[] => [
  { width: 'auto', stack: [words.inline('weighed-by')], color: GREY },
  { width: '*', stack: [given(name)] },
];

function picture(
  photo: NonNullable<WeightCertificateContent['everything']>['photo'],
  isStored: boolean,
  words: CertificateWords,
  look: Look,
): Content {
  if (photo === null) return { text: [words.inline('everything.no-photo')], color: GREY, fontSize: look.value };
  if (!isStored) return { text: [words.inline('photo-absent')], color: GREY, fontSize: look.value };
  return { image: pictureName(photo.sha256), fit: [PHOTO_WIDTH, look.photoHeight] };
}

/** What the scale itself sent: nobody at the bench writes this. */
export function weightTraces({ traces, zone }: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  if (traces.length === 0) return [heading(words, 'trace', look), none('trace.none', words, look)];
  const width = (CONTENT_WIDTH - GUTTER * (traces.length - 1)) / traces.length;
  return {
    unbreakable: true,
    stack: [
      heading(words, 'trace', look),
      {
        columns: traces.map((trace) => traceColumn(trace, zone, width, words, look)),
        columnGap: GUTTER,
        margin: [0, 3, 0, 0],
      },
    ],
  };
}

function traceColumn(
  { of, frames }: CertifiedTrace,
  zone: string,
  width: number,
  words: CertificateWords,
  look: Look,
): Column {
  const shown =
    frames.length <= 2 * FRAMES_SHOWN
      ? frames
      : [...frames.slice(0, FRAMES_SHOWN), null, ...frames.slice(-FRAMES_SHOWN)];
  return {
    width,
    stack: [
      { text: [words.inline(`trace.${of}`, { frames: frames.length })], fontSize: look.label },
      ...shown.map((frame) => ({
        text: frame === null ? '…' : `${localTimeText(frame.atMs, zone).slice(11)}  ${readable(frame.rawHex)}`,
        fontSize: 6.2,
        color: GREY,
      })),
    ],
  };
}

/** Bytes as text where they are text, each other byte in hexadecimal. */
function readable(rawHex: string): string {
  return (rawHex.match(/../g) ?? [])
    .map((hex) => {
      const code = Number.parseInt(hex, 16);
      return code >= 0x20 && code < 0x7f ? String.fromCharCode(code) : `‹${hex}›`;
    })
    .join('');
}
