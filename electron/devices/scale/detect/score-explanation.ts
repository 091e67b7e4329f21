import type { FrameMeaning } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';
import type { Explanation, ReadFrame } from './explain-bytes.ts';
import { isStabilityImplied } from './stable-while-moving.ts';

const POINTS = { checksum: 6, grammar: 3, unexplained: -1, strange: -3, lengthsVary: -5 } as const;
const ETX = '\u0003';
/** A line with a number and nothing else: half of all devices in a warehouse send such lines. */
const BARE_NUMBER = /^\s*[+-]? *[\d.,]+\s*$/;

/** Points of devices.md 3.3: frames count for a family, unexplained bytes against it, a bare number for nobody. */
export function scoreOf({ readings, unexplainedBytes, strangeBytes }: Explanation, protocol: ScaleProtocol): number {
  const perFrame = protocol.hasChecksum ? POINTS.checksum : POINTS.grammar;
  const counted = readings.filter(({ bytes }) => protocol.hasChecksum || !isBareNumber(bytes)).length;
  const lengths = new Set(readings.map(({ bytes }) => bytes.length));
  return (
    counted * perFrame +
    unexplainedBytes * POINTS.unexplained +
    strangeBytes * POINTS.strange +
    (lengths.size > 1 ? POINTS.lengthsVary : 0)
  );
}

function isBareNumber(frame: Uint8Array): boolean {
  return BARE_NUMBER.test(Buffer.from(frame).toString('latin1').replace(ETX, ''));
}

interface Reader {
  readonly protocol: ScaleProtocol;
  readonly explanation: Explanation;
}

/**
 * Whether two families read the same frames and nowhere say different things: then either of them is right, and the
 * one that says more is no guess. What only one of them says is no difference.
 */
export function isSameMeaning(a: Reader, b: Reader): boolean {
  const others = new Map(b.explanation.readings.map((frame) => [frame.end, frame.meaning]));
  const shared = a.explanation.readings.flatMap(({ end, meaning }) => {
    const other = others.get(end);
    return other === undefined ? [] : [[meaning, other] as const];
  });
  return shared.length > 0 && shared.every(([one, other]) => agrees(one, other));
}

function agrees(one: FrameMeaning, other: FrameMeaning): boolean {
  if (one.valueText !== other.valueText || one.status !== other.status) return false;
  return (['unit', 'stable', 'net'] as const).every(
    (field) => one[field] === null || other[field] === null || one[field] === other[field],
  );
}

/**
 * Larger for the family that says more: a checksum first, then what its frames tell, then how much it would refuse. A
 * stability that only a missing mark tells says nothing, and a family that claims no stability then goes first: read as
 * the other one, a load in motion would count as stable. So does a family whose own devices' lines look otherwise.
 */
export function specificity({ protocol, explanation }: Reader): number {
  const { readings } = explanation;
  const frame = readings.at(-1);
  if (frame === undefined) return 0;
  const isImplied = protocol.hasStability && isStabilityImplied(readings);
  const said = (['unit', 'stable', 'net'] as const).filter(
    (field) => !(isImplied && field === 'stable') && readings.some((one) => one.meaning[field] !== null),
  );
  const isForeign = readings.some(({ bytes }) => protocol.isTypical?.(bytes) === false);
  const doubts = [isImplied, isForeign].filter(Boolean).length;
  return (protocol.hasChecksum ? 100 : 0) + said.length * 10 + strictness(protocol, frame) * 9 - doubts * 10;
}

/** Share of the frames with one byte missing that the family refuses: what would expose a lost byte. */
function strictness(protocol: ScaleProtocol, { bytes }: ReadFrame): number {
  const shortened = Array.from(bytes, (_, at) =>
    Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + 1)]),
  );
  return shortened.filter((frame) => protocol.decode(frame).kind === 'refused').length / bytes.length;
}
