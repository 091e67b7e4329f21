import { z } from 'zod';
import { CodeForm, isSameForm, MEANING_KINDS, type MeaningKind } from './code-form.ts';

/** Which meaning was chosen for a form of code; `choice` null: it was forgotten. */
export const ChosenMeaning = z.strictObject({
  form: CodeForm,
  choice: z.enum(MEANING_KINDS).nullable(),
  /** When it was chosen or forgotten: a restored station takes it over as it was. */
  chosenAtMs: z.int(),
});
export type ChosenMeaning = z.infer<typeof ChosenMeaning>;

export const RememberedChoice = ChosenMeaning.extend({ choice: z.enum(MEANING_KINDS) });
export type RememberedChoice = z.infer<typeof RememberedChoice>;

/** More forms than the carriers of one site print. */
export const MOST_FORMS = 50;

/** What is remembered after one more choice, oldest first; of more than 50 forms the newest are kept. */
export function withChoice(
  remembered: readonly RememberedChoice[],
  { form, choice, chosenAtMs }: ChosenMeaning,
): readonly RememberedChoice[] {
  const others = remembered.filter((known) => !isSameForm(known.form, form));
  return choice === null ? others : [...others, { form, choice, chosenAtMs }].slice(-MOST_FORMS);
}

/** What was chosen last for this form; null when nothing is remembered. */
export function lastChoice(remembered: readonly RememberedChoice[], form: CodeForm): MeaningKind | null {
  return remembered.find((known) => isSameForm(known.form, form))?.choice ?? null;
}
