/** A refusal as `decide` returns it: a fact in kebab case with the data a screen needs to say it. */
export interface RefusalValue {
  readonly kind: string;
  readonly [detail: string]: unknown;
}

/** Thrown by a handler to answer with a refusal. `message` is one English sentence that names the thing and the remedy. */
export class RefusedError extends Error {
  readonly refusal: RefusalValue;

  constructor(refusal: RefusalValue, message: string) {
    super(message);
    this.name = 'RefusedError';
    this.refusal = refusal;
  }
}

/** Thrown by a handler when the caller acted on something that has changed meanwhile. */
export class ConflictError extends Error {
  readonly kind: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(kind: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'ConflictError';
    this.kind = kind;
    this.details = details;
  }
}

/** Thrown by a handler when the named thing does not exist. */
export class NotFoundError extends Error {
  readonly kind: string;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(kind: string, message: string, details: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = 'NotFoundError';
    this.kind = kind;
    this.details = details;
  }
}
