import type { Column, Content } from 'pdfmake/interfaces.js';
import type { CertificateWeighing } from '../../shared/domain/certificate/certificate-content.ts';
import type { WeightCertificateContent } from '../../shared/domain/certificate/weight-certificate-content.ts';
import { wholeDivisions } from '../../shared/domain/weighing/whole-divisions.ts';
import { gramsText, instantText, signedGramsText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, GUTTER, type Look } from './certificate-look.ts';
import { type Field, fieldList, given, heading, listed } from './certificate-parts.ts';
import { figure, grounds } from './certificate-weights.ts';
import type { CertificateWords } from './certificate-words.ts';

const WIDTH = CONTENT_WIDTH / 4;
const HALF = (CONTENT_WIDTH - GUTTER) / 2;

/** What left, what came and what it should be, in figures to be read first; under each what it rests on. */
export function threeWeights(content: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  const { waybill, arrival, expected, divisionMg } = content;
  const show = (massMg: number): string => gramsText(massMg, divisionMg, words.locale);
  const difference = expected === null ? null : arrival.grossMg - expected.expectedMg;
  const weight = (id: string, text: string | null): Column => figure(id, text, words, look, WIDTH);
  const figures = [
    weight('at-pick-up', waybill && gramsText(waybill.massMg, null, words.locale)),
    weight('measured', show(arrival.grossMg)),
    weight('expected', expected && show(expected.expectedMg)),
    weight('difference', difference === null ? null : signedGramsText(difference, divisionMg, words.locale)),
  ];
  // Under two figures each: the reading has its own grounds below, and the difference needs none.
  const notes: Content[][] = [
    waybill === null ? [] : waybillNotes(waybill, words),
    expected === null ? [] : [words.inline('band', { band: show(expected.bandMg) })],
  ];
  return [
    heading(words, 'weights', look),
    { columns: figures, margin: [0, look.rowPadding + 1, 0, 0] },
    {
      columns: notes.map((stack) => ({ width: 2 * WIDTH, stack, margin: [0, 2, 6, 0] as const })),
      fontSize: look.small + 0.6,
      color: GREY,
    },
  ];
}

/** By whose word, and how coarse it is: a claims desk asks that of the first weight. */
function waybillNotes(
  { from, rounding }: NonNullable<WeightCertificateContent['waybill']>,
  words: CertificateWords,
): Content[] {
  const step = gramsText(rounding.stepMg, null, words.locale);
  return [words.inline(`at-pick-up.${from}`), words.inline(`rounded.${rounding.direction}`, { step })];
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
          {
            stack: [...checkedGrounds(content.arrival, content.zone, words), ...repeatability(content, words)],
            fontSize: look.label,
            margin: [0, 4, 0, 0],
          },
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
  const notices =
    finding && gramsText(wholeDivisions(finding.smallestNoticeableMg, divisionMg), divisionMg, words.locale);
  return [
    { id: 'weighed-by', value: given(weighedBy) },
    { id: 'notices', value: given(notices) },
  ];
}

/** What a reading rests on, and what the last check of its scale came to; that there was none is said as well. */
export function checkedGrounds(weighing: CertificateWeighing, zone: string, words: CertificateWords): Content[] {
  if (weighing.source === 'manual') return grounds(weighing, zone, words);
  return [...grounds(weighing, zone, words), words.inline(`check.${weighing.lastCheck?.verdict ?? 'none'}`)];
}

/** Nothing of a weight that was typed. */
function repeatability(
  { repeatability: spread, arrival }: WeightCertificateContent,
  words: CertificateWords,
): Content[] {
  if (arrival.source === 'manual') return [];
  const mass = gramsText(Math.round(spread.massMg), null, words.locale);
  return [words.inline(spread.isMeasured ? 'repeatability.measured' : 'repeatability.assumed', { mass })];
}
