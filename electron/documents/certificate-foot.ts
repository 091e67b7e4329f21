import type { Column, Content } from 'pdfmake/interfaces.js';
import type { CertificateContent } from '../../shared/domain/certificate/certificate-content.ts';
import { CONTENT_WIDTH, GREY, INK, PAGE, RULE } from './certificate-look.ts';
import type { CertificateWords } from './certificate-words.ts';
import { drawableText } from './drawable-text.ts';

const STAMP = { width: 104, height: 70 } as const;
const GAP = 14;
const ORDINARY_NAME = 36;
const LONGEST_NAME = 90;
const SIGN_WIDTH = (CONTENT_WIDTH - STAMP.width - 3 * GAP) / 3;

/** What the foot says of any certificate. */
export type CertificateFoot = Pick<CertificateContent, 'number' | 'inspectorName' | 'eventHash'>;

/**
 * Foot of every page: room to sign and stamp, and what proves the sheet. It stands on each page, so that no page of a
 * longer certificate can be swapped for an unsigned one.
 */
export function certificateFoot(
  content: CertificateFoot,
  digest: string,
  words: CertificateWords,
  page: number,
  pages: number,
): Content {
  return {
    margin: [PAGE.side, 10, PAGE.side, 0],
    stack: [
      {
        columns: [
          signature('inspector', content.inspectorName, words),
          signature('witness', '', words),
          signature('driver', '', words),
          stamp(words),
        ],
        columnGap: GAP,
      },
      { canvas: [rule(CONTENT_WIDTH, RULE)], margin: [0, 9, 0, 3] },
      {
        columns: [
          {
            width: CONTENT_WIDTH - 110,
            stack: [[words.first('digest'), digest].join('  '), [words.first('chain'), content.eventHash].join('  ')],
            fontSize: 5.8,
          },
          {
            width: 110,
            alignment: 'right',
            stack: [
              { text: content.number, fontSize: 7, bold: true, color: INK },
              { text: words.first('page', { page, pages }), fontSize: 6.4 },
            ],
          },
        ],
        color: GREY,
      },
    ],
  };
}

/** A line to sign on. A long name is set small and, past all reason, clipped: the foot of a page cannot grow. */
function signature(id: string, name: string, words: CertificateWords): Column {
  const text = drawableText(name);
  const clipped = text.length > LONGEST_NAME ? `${text.slice(0, LONGEST_NAME)}…` : text;
  const nameCell: Content = { text: clipped, fontSize: text.length > ORDINARY_NAME ? 6.2 : 8.5 };
  return {
    width: SIGN_WIDTH,
    stack: [
      { text: [words.inline(id)], fontSize: 8, bold: true },
      { table: { widths: [SIGN_WIDTH], heights: [40], body: [[nameCell]] }, layout: 'noBorders' },
      { canvas: [rule(SIGN_WIDTH, INK)] },
      { stack: [words.stacked('sign', 6.4)], color: GREY, margin: [0, 2, 0, 0] },
    ],
  };
}

function stamp(words: CertificateWords): Column {
  return {
    width: STAMP.width,
    stack: [
      {
        canvas: [
          {
            type: 'rect',
            x: 0.5,
            y: 0.5,
            w: STAMP.width - 1,
            h: STAMP.height,
            lineColor: GREY,
            lineWidth: 0.6,
            dash: { length: 2.5, space: 2.5 },
          },
        ],
      },
      { text: [words.inline('stamp')], fontSize: 7, color: GREY, relativePosition: { x: 6, y: -STAMP.height + 3 } },
    ],
  };
}

const rule = (width: number, color: string) =>
  ({ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.7, lineColor: color }) as const;
