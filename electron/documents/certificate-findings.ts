import type { Content } from 'pdfmake/interfaces.js';
import type { CertificateContent } from '../../shared/domain/certificate/certificate-content.ts';
import { CONTENT_WIDTH, GREY, type Look } from './certificate-look.ts';
import { grid, heading, listed, ruled } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';

const NUMBER_WIDTH = 26;
const COLUMN_WIDTH = (CONTENT_WIDTH - NUMBER_WIDTH) / 3;

/** The defects as found: kind, place and extent each, for "damaged" alone is no ground for a claim (ux.md 3). */
export function certificateDefects({ defects }: CertificateContent, words: CertificateWords, look: Look): Content {
  if (defects.length === 0) return [heading(words, 'defects', look), none('no-defects', words, look)];
  const title = (id: string): Content => ({ text: [words.inline(id)], fontSize: look.small + 0.8, color: GREY });
  const rows = defects.map(({ kind, place, extent }, index) => [
    { text: String(index + 1), fontSize: look.value, color: GREY },
    { text: [listed(words, 'defect', kind)], fontSize: look.value, bold: true },
    { text: [listed(words, 'defect-place', place)], fontSize: look.value },
    { text: [listed(words, 'defect-extent', extent)], fontSize: look.value },
  ]);
  const titles = [{ text: '' }, title('defect'), title('defect-place'), title('defect-extent')];
  const widths = [NUMBER_WIDTH, COLUMN_WIDTH, COLUMN_WIDTH, COLUMN_WIDTH];
  return [heading(words, 'defects', look), grid(widths, [titles, ...rows], ruled(look))];
}

/** The inspector's opinion, under a heading that says so before the opinion is read. */
export function certificateCause({ causeStated }: CertificateContent, words: CertificateWords, look: Look): Content {
  if (causeStated === null) return [heading(words, 'cause', look), none('no-cause', words, look)];
  return [
    heading(words, 'cause', look),
    { text: [words.inline(`cause.${causeStated}`)], fontSize: look.value, margin: [0, look.rowPadding, 0, 0] },
    { text: [words.inline('opinion')], fontSize: look.small + 0.8, color: GREY },
  ];
}

/** The sentence for a section that has nothing to show. */
export function none(id: string, words: CertificateWords, look: Look): Content {
  return { text: [words.inline(id)], fontSize: look.value, color: GREY, margin: [0, look.rowPadding, 0, 0] };
}
