import { MASS_UNITS, type MassUnit, parseMassUnit } from '../../shared/domain/mass.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { createGuessingReader } from './guessing-reader.ts';
import { type HexLine, hexLines } from './hex-lines.ts';
import { type ScaleLine, type ScaleLineReader, createScaleLineReader } from './scale-line-reader.ts';

/** As written on the command line, mistakes included. */
export interface DecodeScaleCommand {
  readonly kind: 'decode-scale';
  readonly protocol: string | null;
  readonly unit: string | null;
  readonly isHex: boolean;
}

export interface DecodeScaleStreams {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when more may be written. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (message: string) => void;
}

const WRONG = 2;

/**
 * Reads what a scale sent from standard input and prints each frame as a line of JSON, as it comes; no more than one
 * frame is ever held.
 * @returns the exit code: 0 when all could be read, 2 when the command line or a line of hex could not.
 */
export async function decodeScale(command: DecodeScaleCommand, streams: DecodeScaleStreams): Promise<number> {
  const family = familyOf(command.protocol);
  const unit = command.unit === null ? null : parseMassUnit(command.unit);
  if (family === null) return complain(streams, unknownProtocol(command.protocol));
  if (command.unit !== null && unit === null) return complain(streams, unknownUnit(command.unit));
  const open = (): ScaleLineReader => openReader(family, unit);
  return command.isHex ? decodeHex(open, streams) : decodeBytes(open(), streams);
}

function openReader(family: ScaleProtocolId | 'auto', unit: MassUnit | null): ScaleLineReader {
  return family === 'auto' ? createGuessingReader(unit) : createScaleLineReader(family, unit);
}

async function decodeBytes(reader: ScaleLineReader, { input, write }: DecodeScaleStreams): Promise<number> {
  for await (const bytes of input) await write(jsonLines(reader.push(bytes)));
  await write(jsonLines(reader.finish()));
  return 0;
}

/** Each line of hex begins with a frame, and nothing follows it; one in which no frame was found is refused. */
async function decodeHex(open: () => ScaleLineReader, streams: DecodeScaleStreams): Promise<number> {
  for await (const line of hexLines(streams.input)) {
    if (line.kind === 'wrong') return complain(streams, wrongHex(line));
    const reader = open();
    const lines = [...reader.push(line.bytes), ...reader.finish()];
    await streams.write(jsonLines(lines.length > 0 ? lines : [{ refused: 'reject' }]));
  }
  return 0;
}

const jsonLines = (lines: readonly ScaleLine[]): string => lines.map((line) => `${JSON.stringify(line)}\n`).join('');

function complain({ complain: say }: DecodeScaleStreams, message: string): number {
  say(message);
  return WRONG;
}

function familyOf(written: string | null): ScaleProtocolId | 'auto' | null {
  return ['auto' as const, ...SCALE_PROTOCOL_IDS].find((known) => known === written) ?? null;
}

function unknownProtocol(written: string | null): string {
  const known = `"auto" or one of ${SCALE_PROTOCOL_IDS.join(', ')}`;
  if (written === null) return `"decode-scale" lacks --protocol: add --protocol and ${known}.`;
  return `--protocol "${written}" is no family of scales the bench reads: use ${known}.`;
}

function unknownUnit(written: string): string {
  return `--unit "${written}" is no unit of mass the bench knows: use one of ${MASS_UNITS.join(', ')}.`;
}

function wrongHex({ number, text, why }: Extract<HexLine, { kind: 'wrong' }>): string {
  const read = `Line ${number}, "${text.length > 40 ? `${text.slice(0, 40)}…` : text}",`;
  if (why === 'odd') return `${read} has an odd number of hex digits: write two for each byte, as in "53 54 2C".`;
  if (why === 'too-long') return `${read} is too long for a frame: write one frame a line.`;
  return `${read} holds more than hex digits and blanks: write each byte as two digits, or leave out --hex for bytes.`;
}
