import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { explainBytes } from '../devices/scale/detect/explain-bytes.ts';
import { scoreOf, specificity } from '../devices/scale/detect/score-explanation.ts';
import { SCALE_PROTOCOLS } from '../devices/scale/protocols.ts';
import { type ScaleLine, createScaleLineReader } from './scale-line-reader.ts';

/** The family bytes are of; several that say different things of them; or none. */
export type ScaleGuess =
  | { readonly kind: 'one'; readonly protocol: ScaleProtocolId }
  | { readonly kind: 'ambiguous'; readonly candidates: readonly ScaleProtocolId[] }
  | { readonly kind: 'none' };

interface Try {
  readonly protocol: ScaleProtocolId;
  readonly lines: readonly ScaleLine[];
  readonly explainedBytes: number;
  readonly specificity: number;
}

/** Words by which a family refuses bytes that are not its own; any other refusal is an answer it understands. */
const STRANGE: readonly string[] = ['reject', 'incomplete', 'bad-checksum', 'unknown-unit'];

/**
 * The family that explains most of the bytes, which begin with a frame. Where several explain as much they must say the
 * same, or nobody can tell which is right; the parser for lines of any make stands in only where no other reads them.
 */
export function guessScale(bytes: Uint8Array, unit: string | null): ScaleGuess {
  const tries = SCALE_PROTOCOL_IDS.map((protocol) => tryAs(protocol, bytes, unit)).filter(explainsSome);
  const known = tries.filter(({ protocol }) => protocol !== 'generic');
  const pool = known.length > 0 ? known : tries;
  const most = Math.max(...pool.map(({ explainedBytes }) => explainedBytes));
  const best = pool.filter(({ explainedBytes }) => explainedBytes === most);
  const [first] = best.toSorted((a, b) => b.specificity - a.specificity);
  if (first === undefined) return { kind: 'none' };
  const isSame = best.every(({ lines }) => meaningOf(lines) === meaningOf(first.lines));
  if (isSame) return { kind: 'one', protocol: first.protocol };
  return { kind: 'ambiguous', candidates: best.map(({ protocol }) => protocol) };
}

function tryAs(protocol: ScaleProtocolId, bytes: Uint8Array, unit: string | null): Try {
  const reader = createScaleLineReader(protocol, unit);
  const lines = [...reader.push(bytes), ...reader.finish()];
  const explanation = explainBytes(bytes, SCALE_PROTOCOLS[protocol], true);
  const found = { protocol: SCALE_PROTOCOLS[protocol], explanation };
  const explainedBytes = lines.reduce((sum, line) => sum + explainedBy(line), 0);
  return {
    protocol,
    lines,
    explainedBytes,
    specificity: specificity(found) + Math.sign(scoreOf(explanation, found.protocol)),
  };
}

const explainsSome = ({ explainedBytes }: Try): boolean => explainedBytes > 0;

/** Terminators aside, since families differ in which of them end a frame; a refusal of one's own says a little. */
function explainedBy(line: ScaleLine): number {
  if ('refused' in line) return STRANGE.includes(line.refused) ? 0 : 1;
  return line.rawHex.replace(/(?:0[346AD])+$/, '').length / 2;
}

/** What decides about a parcel: the same masses, or the same words for having none. */
function meaningOf(lines: readonly ScaleLine[]): string {
  return JSON.stringify(lines.map((line) => ('refused' in line ? line.refused : [line.value, line.unit, line.status])));
}
