import type { Look } from './certificate-look.ts';
import type { WrittenPdf } from './write-pdf.ts';

/** Tries each look in turn; the last one is taken however many pages it needs. */
export async function firstOnOnePage(
  looks: readonly Look[],
  set: (look: Look) => Promise<WrittenPdf>,
): Promise<WrittenPdf> {
  const [look, ...tighter] = looks;
  if (look === undefined) throw new Error('A certificate needs at least one look');
  const written = await set(look);
  return written.pageCount === 1 || tighter.length === 0 ? written : firstOnOnePage(tighter, set);
}
