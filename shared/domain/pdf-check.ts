/** The most a PDF may weigh: a scan of a few pages, not a brochure. */
export const PDF_LIMIT_BYTES = 10 * 1024 * 1024;

export type PdfFault =
  | { readonly kind: 'pdf-too-large'; readonly byteLength: number; readonly limit: number }
  | { readonly kind: 'pdf-not-a-pdf' }
  | { readonly kind: 'pdf-cut-off' }
  | { readonly kind: 'pdf-active'; readonly name: string }
  | { readonly kind: 'pdf-locked' };

export type PdfCheck = { readonly ok: true } | { readonly ok: false; readonly fault: PdfFault };

/** Names by which a PDF runs something, opens something else, or carries another file. */
const ACTIVE = [
  'JavaScript',
  'JS',
  'Launch',
  'EmbeddedFile',
  'EmbeddedFiles',
  'RichMedia',
  'XFA',
  'SubmitForm',
  'ImportData',
];
const TAIL_BYTES = 1_024;

/**
 * Looks at a PDF somebody sent before it is kept: its size, its first and last bytes, and names of active content that
 * stand in the open. What is packed inside compressed streams is not seen here; nothing of a kept PDF is ever run or
 * shown by the app, it is only handed out again as a file.
 */
export function checkPdf(bytes: Uint8Array): PdfCheck {
  const { length: byteLength } = bytes;
  if (byteLength > PDF_LIMIT_BYTES) return fault({ kind: 'pdf-too-large', byteLength, limit: PDF_LIMIT_BYTES });
  if (!/^%PDF-[12]\.\d/.test(latin1(bytes.subarray(0, 8)))) return fault({ kind: 'pdf-not-a-pdf' });
  if (!latin1(bytes.subarray(-TAIL_BYTES)).includes('%%EOF')) return fault({ kind: 'pdf-cut-off' });
  const names = namesIn(latin1(bytes));
  if (names.has('Encrypt')) return fault({ kind: 'pdf-locked' });
  const active = ACTIVE.find((name) => names.has(name));
  return active === undefined ? { ok: true } : fault({ kind: 'pdf-active', name: active });
}

const fault = (found: PdfFault): PdfCheck => ({ ok: false, fault: found });

const PIECE = 8_192;

/** Bytes as characters, one each. */
function latin1(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return text;
}

/** The names of the file; `#4a` inside one is how a letter is written in disguise. */
function namesIn(text: string): ReadonlySet<string> {
  const names = text.matchAll(/\/((?:[A-Za-z]|#[0-9A-Fa-f]{2}){2,24})(?![A-Za-z0-9])/g);
  return new Set([...names].map(([, name = '']) => name.replace(/#([0-9A-Fa-f]{2})/g, decoded)));
}

function decoded(_match: string, hex: string): string {
  return String.fromCharCode(Number.parseInt(hex, 16));
}
