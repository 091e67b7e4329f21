import { describe, expect, it } from 'vitest';
import { checkPdf, PDF_LIMIT_BYTES } from '../../../shared/domain/pdf-check.ts';

const pdf = (body: string, end = '%%EOF\n'): Uint8Array => new TextEncoder().encode(`%PDF-1.7\n${body}\n${end}`);
const PLAIN = '1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj';

describe('a PDF somebody sent', () => {
  it.each([
    ['a plain one', pdf(PLAIN)],
    ['one that says JavaScript in its text', pdf(`${PLAIN} (JavaScript /Font)`)],
    ['with the end a little before the end', pdf(PLAIN, '%%EOF\n\n\n')],
  ])('is taken: %s', (_name, bytes) => {
    expect(checkPdf(bytes)).toEqual({ ok: true });
  });

  it.each([
    ['nothing', new Uint8Array(), 'pdf-not-a-pdf'],
    ['a page of HTML', new TextEncoder().encode('<script>%PDF-1.7 %%EOF</script>'), 'pdf-not-a-pdf'],
    ['one torn off', pdf(PLAIN, ''), 'pdf-cut-off'],
    ['a script', pdf(`${PLAIN} << /S /JavaScript /JS (app.alert(1)) >>`), 'pdf-active'],
    ['a script in disguise', pdf(`${PLAIN} << /S /J#61vaScript >>`), 'pdf-active'],
    ['a program to start', pdf(`${PLAIN} << /S /Launch /F (cmd.exe) >>`), 'pdf-active'],
    ['a file inside', pdf(`${PLAIN} << /Type /EmbeddedFile >>`), 'pdf-active'],
    ['one with a password', pdf(`${PLAIN} trailer << /Encrypt 5 0 R >>`), 'pdf-locked'],
  ])('is refused: %s', (_name, bytes, kind) => {
    expect(checkPdf(bytes)).toMatchObject({ ok: false, fault: { kind } });
  });

  it('is refused when it is too large', () => {
    const bytes = new Uint8Array(PDF_LIMIT_BYTES + 1);
    expect(checkPdf(bytes)).toMatchObject({ ok: false, fault: { kind: 'pdf-too-large', limit: PDF_LIMIT_BYTES } });
  });
});
