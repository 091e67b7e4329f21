/** Why a closed case is opened again; `other` wants words. */
export const REOPEN_REASONS = ['counted-wrong', 'graded-wrong', 'more-came', 'other'] as const;
export type ReopenReason = (typeof REOPEN_REASONS)[number];

/** The reason as it is recorded: the choice, and what was written beside it. */
export function reopenReasonText(choice: ReopenReason, note: string): string {
  const written = note.trim();
  return written === '' ? choice : `${choice}: ${written}`;
}

/** Reads a recorded reason; what was not chosen from the list (an outside program's) is all words. */
export function readReopenReason(text: string): { readonly choice: ReopenReason | null; readonly note: string } {
  const [first = '', ...rest] = text.split(':');
  const choice = REOPEN_REASONS.find((reason) => reason === first.trim()) ?? null;
  return choice === null ? { choice, note: text } : { choice, note: rest.join(':').trim() };
}
