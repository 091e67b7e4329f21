import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { HostError } from '../host-error.ts';
import { FONT_FAMILY, FONT_FILES } from './font.ts';

const ownFonts: readonly string[] = Object.values(FONT_FILES);

let loading: ReturnType<typeof load> | undefined;

/** Asked for by the first document: reading the library took two fifths of the host's start. */
async function load() {
  const { default: pdfmake } = await import('pdfmake');
  pdfmake.setFonts({ [FONT_FAMILY]: { ...FONT_FILES } });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((path) => ownFonts.includes(path));
  return pdfmake;
}

export interface WrittenPdf {
  readonly bytes: Uint8Array;
  readonly pageCount: number;
}

/** A document without the parts this module owns; `footer` is asked once per page. */
export interface PdfDocument extends Omit<TDocumentDefinitions, 'footer' | 'info'> {
  readonly title: string;
  /** The date inside the file, epoch ms: fixed by the content, so that a reprint has the same bytes. */
  readonly createdAtMs: number;
  readonly footer?: (page: number, pages: number) => TDocumentDefinitions['content'];
}

/**
 * Writes a PDF. It opens nothing but its own two font files, whatever the definition asks for: pictures come as data
 * URLs. The same definition gives the same bytes (pdfkit derives the file's id from its dates).
 * @throws HostError `document-failed` when the document cannot be laid out, for example for a broken picture.
 */
export async function writePdf({ title, createdAtMs, footer, ...definition }: PdfDocument): Promise<WrittenPdf> {
  const created = new Date(createdAtMs);
  let pageCount = 0;
  const pdfmake = await (loading ??= load());
  try {
    const bytes = await pdfmake
      .createPdf({
        ...definition,
        info: { title, creator: 'Returns Bench', producer: 'Returns Bench', creationDate: created, modDate: created },
        footer: (page, pages) => {
          pageCount = pages;
          return footer?.(page, pages) ?? null;
        },
      })
      .getBuffer();
    return { bytes, pageCount };
  } catch (cause) {
    throw new HostError('document-failed', `${title} could not be laid out`, {}, cause);
  }
}
