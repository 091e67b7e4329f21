import type { Content } from 'pdfmake/interfaces.js';
import type { WeightCertificateContent } from '../../shared/domain/certificate/weight-certificate-content.ts';
import { gramsText, instantText, roundedUp, signedGramsText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, GUTTER, type Look } from './certificate-look.ts';
import { type Field, fieldList, given, heading, listed } from './certificate-parts.ts';
import { figure, FIGURE_WIDTH, grounds } from './certificate-weights.ts';
import type { CertificateWords } from './certificate-words.ts';

const HALF = (CONTENT_WIDTH - GUTTER) / 2;

/** What left, what came and what it should be, in figures to be read first; under each what it rests on. */
export function threeWeights(content: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  const { waybill, arrival, expected, divisionMg } = content;
  const show = (massMg: number): string => gramsText(massMg, divisionMg, words.locale);
  const difference = expected === null ? null : arrival.grossMg - expected.expectedMg;
  const figures = [
    figure('at-pick-up', waybill && gramsText(waybill.massMg, null, words.locale), words, look),
    figure('measured', show(arrival.grossMg), words, look),
    figure('expected', expected && show(expected.expectedMg), words, look),
    figure(
      'difference',
      difference === null ? null : signedGramsText(difference, divisionMg, words.locale),
      words,
      look,
    ),
  ];
  const notes: Content[][] = [
    waybill === null ? [] : [words.inline(`at-pick-up.${waybill.from}`)],
    [],
    expected === null ? [] : [words.inline('band', { band: show(roundedUp(expected.bandMg, divisionMg)) })],
    [],
  ];
  return [
    heading(words, 'weights', look),
    { columns: figures, margin: [0, look.rowPadding + 1, 0, 0] },
    {
      columns: notes.map((stack) => ({ width: FIGURE_WIDTH, stack, margin: [0, 0, 6, 0] as const })),
      fontSize: look.small + 0.6,
      color: GREY,
    },
  ];
}

/** What the certificate is about, and beside it what the reading on arrival rests on. */
export function weighedParcel(content: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  return {
    columns: [
      { width: HALF, stack: [heading(words, 'parcel', look, HALF), parcelFields(content, words, look)] },
      {
        width: HALF,
        stack: [
          heading(words, 'measured', look, HALF),
          { stack: grounds(content.arrival, content.zone, words), fontSize: look.label, margin: [0, 4, 0, 0] },
          fieldList(weighingFields(content, words), words, look, HALF),
        ],
      },
    ],
    columnGap: GUTTER,
  };
}

function parcelFields(
  { references, parcel, zone }: WeightCertificateContent,
  words: CertificateWords,
  look: Look,
): Content {
  const fields = [
    { id: 'tracking-number', value: given(references.trackingNumber, { bold: true }) },
    { id: 'carrier', value: given(references.carrier) },
    { id: 'rma', value: given(references.rma) },
    { id: 'order', value: given(references.order) },
    { id: 'received', value: given(instantText(parcel.receivedAtMs, zone)) },
    { id: 'outer-packaging', value: listed(words, 'outer-packaging', parcel.outerPackaging) },
  ];
  return fieldList(fields, words, look, HALF);
}

function weighingFields(content: WeightCertificateContent, words: CertificateWords): Field[] {
  const { finding, divisionMg, weighedBy } = content;
  const notices = finding && gramsText(roundedUp(finding.smallestNoticeableMg, divisionMg), divisionMg, words.locale);
  return [
    { id: 'weighed-by', value: given(weighedBy) },
    { id: 'notices', value: given(notices) },
  ];
}
