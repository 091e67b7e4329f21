import { createServer } from 'node:http';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FONT_FAMILY } from '../../../electron/documents/font.ts';
import { writePdf } from '../../../electron/documents/write-pdf.ts';

const picture = fileURLToPath(new URL('./fixtures/carton.jpg', import.meta.url));
const document = { title: 'Test', createdAtMs: 0, defaultStyle: { font: FONT_FAMILY } };
const asked: string[] = [];
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  response.end();
});

beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterAll(() => server.close());

describe('writePdf', () => {
  it('opens no file but its own fonts', async () => {
    await expect(writePdf({ ...document, content: [{ image: picture }] })).rejects.toMatchObject({
      kind: 'document-failed',
    });
  });

  it('fetches nothing', async () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const writing = writePdf({
      ...document,
      images: { one: `http://127.0.0.1:${port}/x.jpg` },
      content: [{ image: 'one' }],
    });
    await expect(writing).rejects.toMatchObject({ kind: 'document-failed' });
    expect(asked).toEqual([]);
  });

  it('counts its pages', async () => {
    const content = ['one', { text: 'two', pageBreak: 'before' as const }];
    expect((await writePdf({ ...document, content })).pageCount).toBe(2);
  });
});
