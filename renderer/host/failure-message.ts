import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';
import { CallFailed } from '../../shared/protocol/client.ts';

/** The end of a failure's message ids: a kind, or `family.` and a family. */
type FailureName = MessageId extends infer Id ? (Id extends `error.${infer Name}.what` ? Name : never) : never;

/**
 * The three parts of what a person is told about a failure (U8), as message ids: `what` is a word or two for the band,
 * `why` and `remedy` a short sentence each.
 */
export interface FailureMessage {
  readonly what: MessageId;
  readonly why: MessageId;
  readonly remedy: MessageId;
}

/** The words for what a call rejected with: by its kind, else by its family, else as a bug of ours. */
export function failureMessage(error: unknown): FailureMessage {
  if (!(error instanceof CallFailed)) return failureMessageOf('host-bug');
  const { kind } = error.error;
  return failureMessageOf(isKnown(kind) ? kind : `family.${error.family}`);
}

/** The words for a failure that the page itself found, by its kind. */
export function failureMessageOf(name: FailureName): FailureMessage {
  return { what: `error.${name}.what`, why: `error.${name}.why`, remedy: `error.${name}.do` };
}

function isKnown(kind: string): kind is FailureName {
  return `error.${kind}.what` in catalogue.en;
}
