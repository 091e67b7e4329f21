import { type CartonTally, tallyCartons } from '../domain/contents/cartons.ts';
import type { CaseEvent } from './events.ts';
import type { ReturnLine } from './state.ts';

/** How far the cartons of a line have come; null for a line whose units travel in one. */
export function cartonsOf({ expected, cartonsPerUnit, cartons }: ReturnLine): CartonTally | null {
  if (cartonsPerUnit === 1) return null;
  const counts = Object.fromEntries(cartons.map(({ carton, counted }) => [carton, counted]));
  return tallyCartons(expected, cartonsPerUnit, counts);
}

/**
 * True while a unit of the line has come in part, or nobody has said which of its cartons are here. Such a case waits:
 * closing it would call a sofa short whose third carton is on tomorrow's lorry.
 */
export function awaitsCartons(line: ReturnLine): boolean {
  const tally = cartonsOf(line);
  if (tally === null) return false;
  return line.counted === null || tally.isPartial;
}

/** What a count of whole units says of the cartons: as many of each. Nothing for a line whose units travel in one. */
export function cartonsOfWhole(line: ReturnLine, counted: number): CaseEvent[] {
  if (line.cartonsPerUnit === 1) return [];
  return Array.from({ length: line.cartonsPerUnit }, (_, at) => at + 1)
    .filter((carton) => (line.cartons.find((other) => other.carton === carton)?.counted ?? 0) !== counted)
    .map((carton) => ({ type: 'CartonCounted', data: { lineId: line.lineId, carton, counted } }));
}
