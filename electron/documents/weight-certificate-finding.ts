import type { Content } from 'pdfmake/interfaces.js';
import type { WeightCertificateContent } from '../../shared/domain/certificate/weight-certificate-content.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { percentText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, type Look } from './certificate-look.ts';
import { grid, heading, ruled } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';
import { documentWords } from './document-words.ts';
import { confirmedSentence, explanationSentence, findingSentence, lostSentence } from './weight-sentences.ts';

const SHARE_WIDTH = 60;
/** Less than one in fifty is noise on paper. */
const WORTH_SAYING = 0.02;

/** What the weights say: one sentence to be read first, how sure it is, where what is missing went, and what else could be. */
export function weightFinding(content: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  const [one, two] = content.languages.map(documentWords);
  const probability = content.finding?.probability ?? null;
  const percent = probability === null ? null : percentText(probability, words.locale);
  return [
    heading(words, 'finding', look),
    { stack: sentences(one, two, (language) => findingSentence(content, language), 15), margin: [0, 5, 0, 0] },
    {
      columns: [
        ...(percent === null ? [] : [{ width: 'auto', text: [words.inline('sure', { percent })], bold: true }]),
        {
          width: '*',
          text: [words.inline('finding.beside')],
          fontSize: look.small + 0.8,
          color: GREY,
          margin: [0, 1.5, 0, 0] as const,
        },
      ],
      columnGap: 10,
    },
    ...(content.confirmed === null
      ? []
      : [
          {
            stack: sentences(
              one,
              two,
              (language) => confirmedSentence(content.confirmed ?? [], language),
              look.value + 1.5,
            ),
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]),
    ...(content.lost === null
      ? []
      : [
          {
            stack: sentences(one, two, (language) => lostSentence(content, language) ?? '', look.value + 1.5),
            margin: [0, 4, 0, 0] as [number, number, number, number],
          },
        ]),
    others(content, words, look),
  ];
}

function sentences(
  one: Translate | undefined,
  two: Translate | undefined,
  say: (words: Translate) => string,
  size: number,
): Content[] {
  const second = two === undefined ? [] : [{ text: say(two), fontSize: size * 0.6, color: GREY }];
  return one === undefined ? [] : [{ text: say(one), fontSize: size, bold: true }, ...second];
}

/** The other explanations with their chances; none where one is sure enough to stand alone. */
function others({ finding, languages }: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  const shown = (finding?.explanations ?? []).filter(({ posterior }) => posterior >= WORTH_SAYING);
  if (shown.length < 2) return [];
  const rows = shown.map(({ posterior, changes }) => [
    { stack: languages.map((language, at) => explanation(changes, language, at, look)) },
    { text: percentText(posterior, words.locale), alignment: 'right' as const, fontSize: look.value },
  ]);
  return {
    stack: [
      { text: [words.inline('explanations')], fontSize: look.small + 0.8, color: GREY },
      grid([CONTENT_WIDTH - SHARE_WIDTH, SHARE_WIDTH], rows, ruled(look)),
    ],
    margin: [0, 5, 0, 0],
  };
}

function explanation(
  changes: Parameters<typeof explanationSentence>[0],
  language: WeightCertificateContent['languages'][number],
  at: number,
  look: Look,
): Content {
  const text = explanationSentence(changes, documentWords(language));
  return at === 0 ? { text, fontSize: look.value } : { text, fontSize: look.small, color: GREY };
}
