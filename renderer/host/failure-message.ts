import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';
import { CallFailed } from '../../shared/protocol/client.ts';

type FailureBase = MessageId extends infer Id
  ? Id extends `${infer Base extends `error.${string}`}.what`
    ? Base
    : never
  : never;

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
  if (!(error instanceof CallFailed)) return partsOf('error.host-bug');
  const byKind = `error.${error.error.kind}`;
  return partsOf(isKnown(byKind) ? byKind : `error.family.${error.family}`);
}

/** The words for a failure that the page itself found, by its kind. */
export function failureMessageOf(kind: FailureBase extends `error.${infer Kind}` ? Kind : never): FailureMessage {
  return partsOf(`error.${kind}`);
}

function isKnown(base: string): base is FailureBase {
  return `${base}.what` in catalogue.en;
}

function partsOf(base: FailureBase): FailureMessage {
  return { what: `${base}.what`, why: `${base}.why`, remedy: `${base}.do` };
}
