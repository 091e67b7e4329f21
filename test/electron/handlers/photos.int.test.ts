import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient, errorOf } from '../../support/api-client.ts';
import { CARTON_JPEG, type Case, newCommandId, openCase, scan, startBench, TRACKING } from '../host/bench.ts';

let client: ApiClient;
let bench: Awaited<ReturnType<typeof startBench>>;

beforeAll(async () => {
  bench = await startBench(afterAll);
  ({ client } = bench);
}, 60_000);

/** A segment between the start of the picture and the rest of it. */
function withSegment(marker: number, payload: string): Buffer {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(payload.length + 2);
  const segment = Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(payload, 'latin1')]);
  return Buffer.concat([CARTON_JPEG.subarray(0, 2), segment, CARTON_JPEG.subarray(2)]);
}

/** The same picture, whose frame header claims other dimensions. */
function claiming(width: number, height: number): Buffer {
  const bytes = Buffer.from(CARTON_JPEG);
  const frame = bytes.findIndex((byte, at) => byte === 0xff && [0xc0, 0xc1, 0xc2].includes(bytes[at + 1] ?? 0));
  bytes.writeUInt16BE(height, frame + 5);
  bytes.writeUInt16BE(width, frame + 7);
  return bytes;
}

const PNG = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex');

describe('POST /api/photos', () => {
  it('takes a clean JPEG once, by the hash of its bytes', async () => {
    const first = await client.photo(CARTON_JPEG);
    expect(first).toMatchObject({ status: 200, body: { byteLength: CARTON_JPEG.length } });
    expect((await client.photo(CARTON_JPEG)).body).toEqual(first.body);
    expect(await client.ok('health.get', {})).toMatchObject({ photos: 1 });
  });

  it.each([
    ['a PNG that says it is a JPEG', PNG, 'not-a-jpeg'],
    ['HTML', Buffer.from('<script>alert(1)</script>'), 'not-a-jpeg'],
    ['nothing', Buffer.alloc(0), 'not-a-jpeg'],
    ['half a picture', CARTON_JPEG.subarray(0, CARTON_JPEG.length / 2), 'photo-truncated'],
    ['Exif with a place', withSegment(0xe1, 'Exif\0\0GPS'), 'photo-has-metadata'],
    ['a comment', withSegment(0xfe, 'made by somebody'), 'photo-has-metadata'],
    [
      'a ZIP behind the picture',
      Buffer.concat([CARTON_JPEG, Buffer.from('PK\u0003\u0004')]),
      'photo-has-trailing-bytes',
    ],
    ['65,535 x 65,535 pixels', claiming(65_535, 65_535), 'photo-too-large'],
    ['just over 50 megapixels', claiming(10_000, 5_001), 'photo-too-large'],
  ])('refuses %s, says why and what to do', async (_what, bytes, kind) => {
    const answer = await client.photo(bytes);
    expect(answer.status).toBe(422);
    expect(errorOf(answer)).toMatchObject({ kind, message: expect.stringContaining('take it again') });
  });

  it('refuses more than 25 MB, and says so also to somebody who is still sending', async () => {
    const answer = await client.photo(Buffer.alloc(25 * 1024 * 1024 + 1, 0xff));
    expect(answer.status).toBe(413);
    expect(errorOf(answer)).toMatchObject({ kind: 'photo-too-large', message: expect.stringContaining('25 MB') });
  });

  it('refuses another type, and somebody who is not signed in', async () => {
    expect((await client.photo(CARTON_JPEG, 'image/png')).status).toBe(415);
    expect((await apiClient(bench.host.file).photo(CARTON_JPEG)).status).toBe(401);
  });
});

describe('photo.add', () => {
  it('wants the photograph first, and keeps what it adds', async () => {
    const { caseId } = openCase((await scan(client, TRACKING)).bench);
    const add = { caseId, slot: 'outside', unitId: null };
    const unknown = { ...add, commandId: newCommandId(), sha256: 'a'.repeat(64) };
    const error = await client.fails('photo.add', unknown, 404);
    expect(error).toMatchObject({ kind: 'photo-not-uploaded', message: expect.stringContaining('POST /api/photos') });
    const { sha256 } = (await client.photo(CARTON_JPEG)).body as { sha256: string };
    await client.ok('photo.add', { ...add, commandId: newCommandId(), sha256 });
    expect((await client.ok<Case>('case.get', { caseId })).photos).toMatchObject([{ sha256, slot: 'outside' }]);
  });

  it.each(['../host.json', '..%2fhost.json', 'C:\\x.pdf', 'CON.pdf', `${'A'.repeat(90)}.pdf`, 'DC-B1\u0000.pdf'])(
    'document.bytes finds nothing under %s',
    async (fileName) => {
      expect([400, 404]).toContain((await client.send('document.bytes', { fileName })).status);
    },
  );
});
