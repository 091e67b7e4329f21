import type { Content } from 'pdfmake/interfaces.js';
import type { CertificateContent } from '../../shared/domain/certificate/certificate-content.ts';
import { instantText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GUTTER, INK, type Look } from './certificate-look.ts';
import { fieldList, given, heading, listed } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';

const HALF = (CONTENT_WIDTH - GUTTER) / 2;

/** What the certificate is about, side by side: the parcel as it came, the unit that was in it. */
export function certificateSubject(content: CertificateContent, words: CertificateWords, look: Look): Content {
  return {
    columns: [
      { width: HALF, stack: [heading(words, 'parcel', look, HALF), parcelFields(content, words, look)] },
      { width: HALF, stack: [heading(words, 'unit', look, HALF), unitFields(content, words, look)] },
    ],
    columnGap: GUTTER,
  };
}

function parcelFields({ references, parcel, zone }: CertificateContent, words: CertificateWords, look: Look): Content {
  const received = parcel.receivedAtMs === null ? null : instantText(parcel.receivedAtMs, zone);
  const fields = [
    { id: 'tracking-number', value: given(references.trackingNumber, { bold: true }) },
    { id: 'carrier', value: given(references.carrier) },
    { id: 'rma', value: given(references.rma) },
    { id: 'order', value: given(references.order) },
    { id: 'received', value: given(received) },
    { id: 'class', value: listed(words, 'class', parcel.class) },
    { id: 'outer-packaging', value: listed(words, 'outer-packaging', parcel.outerPackaging) },
  ];
  return fieldList(fields, words, look, HALF);
}

function unitFields({ unit }: CertificateContent, words: CertificateWords, look: Look): Content {
  const fields = [
    { id: 'name', value: given(unit.name, { bold: true }) },
    { id: 'sku', value: given(unit.sku) },
    { id: 'gtin', value: given(unit.gtin) },
    { id: 'serial', value: given(unit.serial) },
    { id: 'quantity', value: given(String(unit.quantity)) },
    { id: 'grade', value: gradeMark(unit.grade, words, look) },
    { id: 'disposition', value: listed(words, 'disposition', unit.disposition) },
    { id: 'lpn', value: given(unit.lpn) },
  ];
  return fieldList(fields, words, look, HALF);
}

/** The letter reversed out of a dark box, then what it means. */
function gradeMark(grade: CertificateContent['unit']['grade'], words: CertificateWords, look: Look): Content {
  const { width, height } = { width: look.value * 1.6, height: look.value * 1.42 };
  const letter: Content = {
    text: grade,
    color: '#ffffff',
    bold: true,
    alignment: 'center',
    relativePosition: { x: 0, y: -height },
  };
  return {
    columns: [
      { width, stack: [{ canvas: [{ type: 'rect', x: 0, y: 0, w: width, h: height, color: INK }] }, letter] },
      { width: '*', text: [words.inline(`grade.${grade}`)], margin: [5, 0, 0, 0] },
    ],
    columnGap: 0,
  };
}
