import { describe, expect, it } from 'vitest';
import { decodeScale } from '../../../electron/cli/decode-scale.ts';
import { parseMass, parseMassUnit } from '../../../shared/domain/mass.ts';
import { KNOWN_FRAMES, type KnownFrame, READING_STATUSES } from '../devices/scale/published-frames.ts';

interface Ran {
  readonly code: number;
  readonly lines: readonly unknown[];
  readonly complaints: readonly string[];
}

/** The command with these bytes on its standard input, in pieces of `size`. */
async function run(
  input: string | Uint8Array,
  options: Partial<Parameters<typeof decodeScale>[0]>,
  size = 7,
): Promise<Ran> {
  const bytes = Buffer.from(input);
  const written: string[] = [];
  const complaints: string[] = [];
  const code = await decodeScale(
    { kind: 'decode-scale', protocol: 'st-gs-csv', unit: null, isHex: false, ...options },
    {
      input: pieces(bytes, size),
      write: (text) => Promise.resolve(void written.push(text)),
      complain: (text) => void complaints.push(text),
    },
  );
  const lines = written
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return { code, lines: lines.map((line) => JSON.parse(line) as unknown), complaints };
}

async function* pieces(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function expectedOf({ expect: told }: KnownFrame): object {
  const { value, unit, stable, status, net } = told;
  if (!READING_STATUSES.includes(status) || status === 'not-a-weight') return { refused: status };
  const mass = value === null || unit === null ? null : parseMass(value, unit);
  const massMg = mass?.ok === true ? mass.value.massMg : null;
  return { value, unit, massMg, stable, status, ...(net === undefined ? {} : { net }) };
}

const unitOf = ({ expect: told }: KnownFrame): string | null => parseMassUnit(told.unit ?? '');
const rows = KNOWN_FRAMES.map((frame) => [frame.protocol, frame.ascii, frame] as const);

describe('decode-scale', () => {
  it.each(rows)('%s %s, as hex and as bytes', async (protocol, _text, frame) => {
    const [unit, hex] = [unitOf(frame), frame.hex];
    const asHex = await run(`${hex}\n`, { protocol, unit, isHex: true });
    expect(asHex).toMatchObject({ code: 0, lines: [expectedOf(frame)], complaints: [] });
    const asBytes = await run(Buffer.from(hex.replaceAll(' ', ''), 'hex'), { protocol, unit }, 1);
    if (asBytes.lines.length > 0) expect(asBytes).toEqual(asHex);
  });

  it.each(rows)('%s %s is never another mass when its family must be found out', async (_id, _text, frame) => {
    const { lines } = await run(`${frame.hex}\n`, { protocol: 'auto', unit: unitOf(frame), isHex: true });
    const { massMg } = { massMg: null, ...expectedOf(frame) };
    for (const line of lines) expect([massMg, null, undefined]).toContain(Object(line).massMg);
  });

  it('the unit counts for frames that name none, and never against one', async () => {
    const frames = 'ST,GS,+  1.000lb\r\nST,GS,+  1.236ozt\r\n';
    expect((await run(frames, { unit: 'kg' })).lines).toMatchObject([
      { unit: 'lb', massMg: 453_592 },
      { refused: 'unknown-unit' },
    ]);
    const bare = { protocol: 'cas-10' };
    expect((await run('000013.5\r\n', bare)).lines).toMatchObject([{ value: '13.5', unit: null, massMg: null }]);
    expect((await run('000013.5\r\n', { ...bare, unit: 'g' })).lines).toMatchObject([{ unit: 'g', massMg: 13_500 }]);
  });

  it('rounds half to even, to a milligram', async () => {
    const frames = ['0.0005', '0.0015', '0.0025'].map((digits) => `ST,GS,+${digits}g\r`).join('');
    expect((await run(frames, {})).lines).toMatchObject([{ massMg: 0 }, { massMg: 2 }, { massMg: 2 }]);
  });

  it('several frames a line of hex, blank lines and bytes without a frame', async () => {
    const frame = Buffer.from('ST,GS,+  1.236kg\r\n').toString('hex');
    const { lines } = await run(`${frame}${frame.toUpperCase()}\r\n\n0d0a\n`, { isHex: true });
    expect(lines).toMatchObject([{ massMg: 1_236_000 }, { massMg: 1_236_000 }, { refused: 'reject' }]);
  });

  it('a stream of no known family, and one that several families read differently', async () => {
    const stream = 'S S      1.236 kg\r\nS D      1.240 kg\r\n'.repeat(300);
    const { lines } = await run(stream, { protocol: 'auto' }, 4_000);
    expect(lines).toHaveLength(600);
    expect(lines.slice(0, 2)).toMatchObject([
      { massMg: 1_236_000, protocol: 'mt-sics' },
      { massMg: 1_240_000, protocol: 'mt-sics' },
    ]);
    expect((await run('hello, who is there?\r\n', { protocol: 'auto' })).lines).toEqual([{ refused: 'reject' }]);
    expect((await run('', { protocol: 'auto' })).lines).toEqual([]);
  });

  it.each([
    [{ protocol: null }, 'lacks --protocol: add --protocol and "auto" or one of st-gs-csv,'],
    [{ protocol: 'toaster' }, '--protocol "toaster" is no family of scales the bench reads: use "auto" or one of'],
    [{ unit: 'stone' }, '--unit "stone" is no unit of mass the bench knows: use one of g, kg, mg, lb, oz, t, ct, gr.'],
  ])('%j is a wrong command line', async (options, message) => {
    const { code, lines, complaints } = await run('', options);
    expect([code, lines, complaints]).toEqual([2, [], [expect.stringContaining(message)]]);
  });

  it.each([
    ['53 5', 'Line 2, "53 5", has an odd number of hex digits: write two for each byte, as in "53 54 2C".'],
    ['ST,GS', 'Line 2, "ST,GS", holds more than hex digits and blanks'],
    ['00'.repeat(40_000), 'is too long for a frame: write one frame a line.'],
  ])('%#: a line that is no hex ends the reading there', async (wrong, message) => {
    const first = Buffer.from('ST,GS,+  1.236kg\r').toString('hex');
    const { code, lines, complaints } = await run(`${first}\n${wrong}\n${first}\n`, { isHex: true }, 1_000);
    expect([code, lines.length, complaints]).toEqual([2, 1, [expect.stringContaining(message)]]);
  });
});
