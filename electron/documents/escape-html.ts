import { printableText } from '../../shared/domain/certificate/printable-text.ts';

const ESCAPED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text as it may stand in HTML, between tags and in quoted attributes; what turns or hides text is gone. */
export function escapeHtml(text: string): string {
  return printableText(text).replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? '');
}
