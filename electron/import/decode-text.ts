import iconv from 'iconv-lite';
import { FILE_BYTES_LIMIT, type TableRefusal } from '../../shared/domain/import/table.ts';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

export interface DecodedText {
  readonly text: string;
  /** What the bytes were taken for; shown in the preview, so that a wrong guess is seen before anything is imported. */
  readonly encoding: TextEncoding;
}

const BYTE_ORDER_MARKS = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

/** Of the double-byte pairs, how many must lie where GB 2312 keeps its characters before a file passes for Chinese. */
const CHINESE_SHARE = 0.75;

/**
 * Turns the bytes of an imported file into text: byte order mark, else strict UTF-8, else GB18030, else Windows-1252
 * (documents.md 4.1). Nearly any accented Western text is also valid GB18030, so that one is taken only when the pairs
 * are those of written Chinese. Never fails on content; refuses files over 20 MB.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, TableRefusal> {
  if (bytes.byteLength > FILE_BYTES_LIMIT) {
    return refused({ kind: 'file-too-large', bytes: bytes.byteLength, limit: FILE_BYTES_LIMIT });
  }
  const marked = BYTE_ORDER_MARKS.find((mark) => mark.bytes.every((byte, index) => bytes[index] === byte));
  if (marked !== undefined) return accepted(decodeAs(bytes.subarray(marked.bytes.length), marked.encoding));
  if (isUtf8(bytes)) return accepted(decodeAs(bytes, 'utf-8'));
  if (looksChinese(bytes)) {
    const chinese = decodeAs(bytes, 'gb18030');
    if (!chinese.text.includes('\uFFFD')) return accepted(chinese);
  }
  return accepted(decodeAs(bytes, 'windows-1252'));
}

function decodeAs(bytes: Uint8Array, encoding: TextEncoding): DecodedText {
  return { text: iconv.decode(bytes, encoding, { stripBOM: false }), encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Chinese text puts both bytes of a pair at 0xA1 or above; an accented letter is followed by a plain one. */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0;
  let chinese = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x81) continue;
    pairs += 1;
    index += 1;
    if (lead >= 0xa1 && lead <= 0xf7 && (bytes[index] ?? 0) >= 0xa1) chinese += 1;
  }
  return pairs > 0 && chinese / pairs >= CHINESE_SHARE;
}
