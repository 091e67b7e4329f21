import type { z } from 'zod';
import { canonicalJson } from '../../shared/event-log/canonical-json.ts';
import type { Clock } from '../clock.ts';
import { ConflictError } from '../refused.ts';
import type { CommandAnswers } from '../store/command-answers.ts';
import type { Record } from './record.ts';

/** A call that changes something, as it was sent. */
export interface Change {
  readonly call: string;
  readonly params: { readonly commandId: string };
}

export interface Once {
  /**
   * Does the work of a command once. A repeat with the same parameters gets the first answer and changes nothing; the
   * answer is kept in the same transaction as the events, so there is never one without the other. Refused commands
   * are not kept: asked again, they are decided again.
   * @throws ConflictError `command-id-reused` for the same id with another call or other parameters.
   */
  <Schema extends z.ZodType>(change: Change, answer: Schema, work: () => z.input<Schema>): z.output<Schema>;
  /** The first answer or null: asked before work that is too long for one transaction and is written down after it. */
  answered<Schema extends z.ZodType>(change: Change, answer: Schema): z.output<Schema> | null;
}

export function createOnce(parts: {
  readonly record: Record;
  readonly answers: CommandAnswers;
  readonly clock: Clock;
  /** A keyed hash: parameters may hold a code that must not be guessable from a copied database. */
  readonly fingerprint: (text: string) => string;
}): Once {
  const { record, answers, clock, fingerprint } = parts;
  const hashOf = ({ params }: Change): string => fingerprint(canonicalJson(params));

  const answered: Once['answered'] = (change, schema) => {
    const { call, params } = change;
    const kept = answers.find(params.commandId);
    if (kept && (kept.call !== call || kept.paramsHash !== hashOf(change))) {
      const message = 'This command id was used for something else: make a new one for every action.';
      throw new ConflictError('command-id-reused', message, { commandId: params.commandId });
    }
    return kept ? schema.parse(JSON.parse(kept.answer)) : null;
  };
  const once = <Schema extends z.ZodType>(change: Change, schema: Schema, work: () => z.input<Schema>) =>
    record.transaction((): z.output<Schema> => {
      const first = answered(change, schema);
      if (first !== null) return first;
      const { call, params } = change;
      const answer = schema.parse(work());
      const kept = { call, paramsHash: hashOf(change), answer: JSON.stringify(answer) };
      answers.keep(params.commandId, kept, clock.nowMs());
      return answer;
    });
  return Object.assign(once, { answered });
}
