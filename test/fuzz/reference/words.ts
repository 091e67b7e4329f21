import type { ReferenceGrammar } from '../reference-grammar.ts';
import { milligrams } from './milligrams.ts';
import { DIGITS, LETTERS, Scan, lineIn } from './scan.ts';

type ReadLine = (scan: Scan, line: string) => number | null;

const reading =
  (read: ReadLine): ReferenceGrammar =>
  (frame) => {
    const line = lineIn(frame);
    return line === null ? null : read(new Scan(line), line);
  };

/** Number, blanks, unit and nothing more. */
function load(scan: Scan, leastBlanks: number): number | null {
  const value = scan.number();
  const blanks = scan.many(' ');
  const unit = scan.many(LETTERS);
  if (value === null || blanks.length < leastBlanks || !scan.isDone()) return null;
  return milligrams(value, unit);
}

const mtSics: ReadLine = (scan) => {
  if (scan.word(['S']) === null) return null;
  scan.many(' ', 1);
  if (scan.word(['S', 'D']) === null || scan.many(' ') === '') return null;
  return load(scan, 1);
};

const radwag: ReadLine = (scan) => {
  if (scan.word(['SUI', 'SU', 'SI', 'S', 'CU1', 'C1']) === null || scan.many(' ') === '') return null;
  scan.many('?', 1);
  scan.many(' ');
  return load(scan, 1);
};

const sterling: ReadLine = (scan, line) => {
  const at = ['Gross', 'Net'].map((word) => line.indexOf(word)).find((found) => found >= 0) ?? -1;
  if (
    !['', 'W', 'GW', 'SGW', 'NW', 'SNW', 'TW', 'STW', 'G', 'SG', 'N', 'SN', 'T', 'ST'].includes(
      line.slice(0, Math.max(at, 0)),
    ) ||
    at < 0
  )
    return null;
  scan.at = at;
  scan.word(['Gross', 'Net']);
  return scan.many(' ') === '' ? null : load(scan, 1);
};

const adam: ReadLine = (scan) => {
  if (scan.word(['G/W', 'GS', 'G', 'N/W', 'NT', 'N']) === null) return null;
  scan.many(' ');
  return load(scan, 0);
};

const fairbanks: ReadLine = (scan) => {
  scan.many(' ');
  const value = scan.number();
  if (value === null || scan.at !== 7 || scan.word([' ']) === null) return null;
  const unit = scan.many(LETTERS);
  if (scan.many(' ') === '' || scan.word(['GR', 'gr', 'NT', 'nt']) === null || !scan.isDone()) return null;
  return milligrams(value, unit);
};

const ohaus: ReadLine = (scan, line) => {
  if (!' +-'.includes(line.charAt(0)) || line === '') return null;
  scan.many(' ');
  const value = scan.number();
  if (value === null || ![8, 10, 11, 12, 13].includes(scan.at) || scan.many(' ') === '') return null;
  const unit = scan.many(LETTERS, 5);
  scan.many(' ');
  scan.many('?', 1);
  scan.many(' ');
  scan.word(['GROSS', 'G', 'NET', 'N', 'B/G', 'B']);
  scan.many(' ');
  if (!scan.isDone()) {
    const time = scan.many(`${DIGITS}:`).split(':');
    if (time.length !== 3 || time.some((part) => part.length !== 2)) return null;
  }
  return scan.isDone() ? milligrams(value, unit) : null;
};

/** Fields from the end: unit, number, header; what stands before them names the balance and the time. */
const andCsv: ReadLine = (_scan, line) => {
  const isGerman = !line.includes(',') || line.includes(';');
  const fields = line.split(isGerman ? ';' : ',');
  const [header = '', number = '', unit = ''] = fields.slice(-3);
  if (fields.length < 3 || fields.length > 7 || !['ST', 'US', 'WT'].includes(header)) return null;
  if (!'+-'.includes(number.charAt(0)) || number === '' || number.includes(isGerman ? '.' : ';')) return null;
  return milligrams(number.replace(',', '.'), unit.trim());
};

export const WORD_REFERENCES = {
  'mt-sics': reading(mtSics),
  'and-csv': reading(andCsv),
  ohaus: reading(ohaus),
  radwag: reading(radwag),
  'sterling-7600': reading(sterling),
  adam: reading(adam),
  fairbanks: reading(fairbanks),
} satisfies Record<string, ReferenceGrammar>;
