import type { CaseView } from '../../shared/protocol/case-view.ts';

/**
 * True where one scan closed the one case and opened the other, and nothing of it was told by `nowMs`: taking it back
 * takes back both. Once the opening was told, the closing stands for itself.
 */
export function isSameStep({ undo }: CaseView, before: CaseView | null, nowMs: number): boolean {
  if (undo === null || (undo.untilMs !== null && undo.untilMs <= nowMs)) return false;
  return undo.commandId === before?.undo?.commandId;
}
