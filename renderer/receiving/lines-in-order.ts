import type { LineView } from '../../shared/protocol/case-view.ts';

/**
 * The lines as they are shown: first those about which something is asked (what is done about what is missing), for a
 * question below the edge of the screen is not seen. The others keep their order, so that nothing moves under a finger.
 */
export function linesInOrder(lines: readonly LineView[]): readonly LineView[] {
  const isAsked = ({ goods }: LineView): boolean => goods.shortageProposed !== null;
  return [...lines.filter(isAsked), ...lines.filter((line) => !isAsked(line))];
}
