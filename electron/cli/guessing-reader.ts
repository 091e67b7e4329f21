import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { guessScale } from './guess-scale.ts';
import { type ScaleLine, type ScaleLineReader, createScaleLineReader } from './scale-line-reader.ts';

/** So many bytes decide which family an unnamed stream is of, or all of a shorter one. */
const GUESSED_FROM = 4_096;

/** A reader that finds out by itself which family the bytes are of, and names it in every line it gives. */
export function createGuessingReader(unit: string | null): ScaleLineReader {
  let held: Uint8Array = new Uint8Array();
  let reader: ScaleLineReader | null = null;
  const settle = (): ScaleLine[] => {
    const guess = guessScale(held, unit);
    reader = guess.kind === 'one' ? naming(guess.protocol, unit) : SILENT;
    if (guess.kind === 'one') return reader.push(held);
    if (held.length === 0) return [];
    return [guess.kind === 'none' ? { refused: 'reject' } : { refused: 'ambiguous', candidates: guess.candidates }];
  };
  return {
    push(bytes) {
      if (reader !== null) return reader.push(bytes);
      held = Buffer.concat([held, bytes]);
      return held.length < GUESSED_FROM ? [] : settle();
    },
    finish: () => [...(reader === null ? settle() : []), ...(reader?.finish() ?? [])],
  };
}

const SILENT: ScaleLineReader = { push: () => [], finish: () => [] };

function naming(protocol: ScaleProtocolId, unit: string | null): ScaleLineReader {
  const reader = createScaleLineReader(protocol, unit);
  const named = (lines: readonly ScaleLine[]): ScaleLine[] => lines.map((line) => ({ ...line, protocol }));
  return { push: (bytes) => named(reader.push(bytes)), finish: () => named(reader.finish()) };
}
