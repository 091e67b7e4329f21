import { z } from 'zod';
import { CodeForm } from '../../domain/code/code-form.ts';
import { MOST_FORMS, RememberedChoice } from '../../domain/code/remembered-choice.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

/** Newest first. */
const Remembered = z.strictObject({ choices: z.array(RememberedChoice).max(MOST_FORMS) });

export const rememberedChoiceCalls = {
  'choice.remembered': defineCall({
    summary: 'What was chosen at this station for codes with several meanings, by their form, newest first.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: Remembered,
  }),
  'choice.forget': defineCall({
    summary: 'Forgets what was chosen for one form of code; without a form, for all.',
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, form: CodeForm.nullable() }),
    result: Remembered,
  }),
};
