import type { ReferenceGrammar } from '../reference-grammar.ts';
import { milligrams } from './milligrams.ts';
import { LETTERS, Scan, lineIn } from './scan.ts';

/** Families whose number ends in a known column of the line. */
interface Columns {
  /** What the line begins with, before the column count goes on. */
  readonly head?: readonly string[];
  readonly numberEnds: readonly number[];
  /** Characters between the number and its unit; null for no unit at all. */
  readonly isUnitThere: 'always' | 'never' | 'perhaps';
}

function columns({ head = [''], numberEnds, isUnitThere }: Columns): ReferenceGrammar {
  return (frame, unit) => {
    const line = lineIn(frame);
    if (line === null) return null;
    const scan = new Scan(line);
    if (scan.word(head) === null) return null;
    scan.many(' ');
    const value = scan.number();
    if (value === null || !numberEnds.includes(scan.at)) return null;
    const blanks = scan.many(' ');
    const written = scan.many(`${LETTERS}%`);
    if (!scan.isDone() || (written !== '' && blanks !== ' ')) return null;
    if (isUnitThere === 'never' && (written !== '' || blanks !== '')) return null;
    if (isUnitThere === 'always' && written === '') return null;
    return milligrams(value, written === '' ? (unit ?? '') : written);
  };
}

const kern = columns({ numberEnds: [12], isUnitThere: 'perhaps' });
const longKern = columns({ head: ['M'], numberEnds: [14], isUnitThere: 'always' });

export const COLUMN_REFERENCES = {
  'cas-10': columns({ numberEnds: [8], isUnitThere: 'never' }),
  'gg-jj': columns({ numberEnds: [9], isUnitThere: 'always' }),
  creedmoor: columns({ numberEnds: [8], isUnitThere: 'always' }),
  'kern-kb': (frame, unit) => (frame.startsWith('M') ? longKern : kern)(frame, unit),
  'stx-letter-unidentified': (frame, unit) =>
    columns({
      head: LETTERS.slice(0, 26)
        .split('')
        .map((letter) => `\u0002${letter}`),
      numberEnds: [10],
      isUnitThere: 'never',
    })(frame, unit),
} satisfies Record<string, ReferenceGrammar>;
