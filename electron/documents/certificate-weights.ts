import type { Column, Content } from 'pdfmake/interfaces.js';
import type { CertificateContent, CertificateWeighing } from '../../shared/domain/certificate/certificate-content.ts';
import { gramsText, localTimeText, signedGramsText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, type Look } from './certificate-look.ts';
import { given, heading } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';

const FIGURE_WIDTH = 112;

/** Expected, measured and the difference in large figures, and beside them what the measured one rests on. */
export function certificateWeights(content: CertificateContent, words: CertificateWords, look: Look): Content {
  const { expectedMg, measured } = content.weights;
  const divisionMg = measured?.source === 'scale' ? measured.divisionMg : null;
  const difference = expectedMg === null || measured === null ? null : measured.grossMg - expectedMg;
  return [
    heading(words, 'weight', look),
    {
      columns: [
        figure('expected', expectedMg === null ? null : gramsText(expectedMg, divisionMg, words.locale), words, look),
        figure(
          'measured',
          measured === null ? null : gramsText(measured.grossMg, divisionMg, words.locale),
          words,
          look,
        ),
        figure(
          'difference',
          difference === null ? null : signedGramsText(difference, divisionMg, words.locale),
          words,
          look,
        ),
        {
          width: CONTENT_WIDTH - 3 * FIGURE_WIDTH,
          stack: grounds(measured, content.zone, words),
          fontSize: look.label,
        },
      ],
      margin: [0, look.rowPadding + 1, 0, 0],
    },
    ...everythingReceived(content, words, look),
  ];
}

/** One large figure under its label; `measured` is the one that counts. Where it is given another width its languages are stacked. */
export function figure(
  id: string,
  text: string | null,
  words: CertificateWords,
  look: Look,
  width: number = FIGURE_WIDTH,
): Column {
  const size = look.small + 0.8;
  const title = width === FIGURE_WIDTH ? { text: [words.inline(id)], fontSize: size } : words.stacked(id, size);
  return {
    width,
    stack: [{ stack: [title], color: GREY }, given(text, { fontSize: look.value + 5.5, bold: id === 'measured' })],
  };
}

/** Everything received in one reading (S24), where somebody weighed it so: what damage weighs is held against that. */
function everythingReceived(
  { weights: { everything }, zone }: CertificateContent,
  words: CertificateWords,
  look: Look,
): Content[] {
  if (everything === undefined) return [];
  const divisionMg = everything.source === 'scale' ? everything.divisionMg : null;
  return [
    {
      columns: [
        figure('everything', gramsText(everything.grossMg, divisionMg, words.locale), words, look),
        { width: CONTENT_WIDTH - FIGURE_WIDTH, stack: grounds(everything, zone, words), fontSize: look.label },
      ],
      margin: [0, look.rowPadding, 0, 0],
    },
  ];
}

/** Where the measured figure comes from: a device and its own word on stability, or a person and the reason. */
export function grounds(measured: CertificateWeighing | null, zone: string, words: CertificateWords): Content[] {
  if (measured === null) return [words.inline('not-weighed')];
  const at = given(localTimeText(measured.weighedAtMs, zone));
  if (measured.source === 'manual')
    return [words.inline('by-hand'), words.inline(`manual-weight.${measured.reason}`), at];
  const division = measured.divisionMg === null ? null : gramsText(measured.divisionMg, null, words.locale);
  const scale = [measured.scaleName, measured.protocol].join(', ');
  return [
    given(division === null ? scale : `${scale}, ${words.first('division', { division })}`),
    words.inline(stability(measured)),
    at,
    ...lastCheck(measured, zone, words),
    ...zeroOff(measured, words),
  ];
}

type ByScale = Extract<CertificateWeighing, { source: 'scale' }>;

function stability({ stable, stableBy }: ByScale): string {
  if (stable === null) return 'stability-unknown';
  if (!stable) return 'unstable';
  return stableBy === 'software' ? 'stable-by-comparison' : 'stable';
}

/** What the scale showed under a known weight when it was last checked, whatever it was (B9). */
function lastCheck({ lastCheck: check, divisionMg }: ByScale, zone: string, words: CertificateWords): Content[] {
  if (check === undefined) return [];
  const show = (massMg: number): string => gramsText(massMg, divisionMg, words.locale);
  const { nominalMg, shownMg, atMs } = check;
  const values = { nominal: show(nominalMg), shown: show(shownMg), at: localTimeText(atMs, zone) };
  return [words.inline('last-check', values)];
}

function zeroOff({ zeroOffMg, divisionMg }: ByScale, words: CertificateWords): Content[] {
  if (zeroOffMg === undefined) return [];
  return [words.inline('zero-off', { mass: signedGramsText(zeroOffMg, divisionMg, words.locale) })];
}
