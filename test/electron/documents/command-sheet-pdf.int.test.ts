import { describe, expect, it } from 'vitest';
import { renderCommandSheet } from '../../../electron/documents/command-sheet-pdf.ts';
import { documentWords } from '../../../electron/documents/document-words.ts';
import { COMMANDS } from '../../../shared/domain/command.ts';
import { LOCALES } from '../../../shared/i18n/locales.ts';
import {
  barBands,
  crop,
  type GreyPage,
  hasPoppler,
  infoOf,
  rasterise,
  readCode128,
  skipNote,
  textOf,
} from './support/paper.ts';

const DPI = 200;
const mm = (length: number): number => Math.round((length / 25.4) * DPI);

/** The codes of one column of a page, from the top down. */
function codesIn(page: GreyPage, column: 0 | 1): string[] {
  const half = Math.floor(page.width / 2);
  return barBands(crop(page, column * half, 0, half, page.height), mm(8)).map(readCode128);
}

describe.skipIf(!hasPoppler)(`command sheet on paper${skipNote}`, () => {
  it.each(LOCALES)(
    '%s: every printed code reads back, each once, on the four sides of two A4 sheets',
    async (locale) => {
      const pdf = await renderCommandSheet(locale);
      expect(infoOf(pdf)).toMatch(/Pages:\s+4\n[^]*\(A4\)/);
      const read = rasterise(pdf, DPI).flatMap((page) => [...codesIn(page, 0), ...codesIn(page, 1)]);
      expect(read.toSorted()).toEqual(COMMANDS.map(({ code }) => code).toSorted());
    },
  );

  it.each(LOCALES)('%s: says every command in words', async (locale) => {
    const text = textOf(await renderCommandSheet(locale));
    for (const { messageId, code } of COMMANDS) {
      expect(text).toContain(documentWords(locale).say(messageId));
      expect(text).toContain(code);
    }
  });
});

describe('command sheet as bytes', () => {
  it('is the same file every time', async () => {
    expect(Buffer.compare(await renderCommandSheet('en'), await renderCommandSheet('en'))).toBe(0);
  });
});
