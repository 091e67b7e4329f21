import { randomBytes } from 'node:crypto';
import type { z } from 'zod';
import type { CallOutcome, ErrorFamily } from '../../shared/protocol/wire-error.ts';
import { HostError } from '../host-error.ts';
import { ConflictError, NotFoundError, RefusedError } from '../refused.ts';
import type { Log } from '../log.ts';
import { storeFaultOf } from '../store-fault.ts';
import { storeFailure } from './store-failure.ts';

export type Failure = Extract<CallOutcome, { ok: false }>;

/** A failed outcome; messages longer than the wire allows are cut. */
export function failure(
  family: ErrorFamily,
  kind: string,
  message: string,
  details: Readonly<Record<string, unknown>> = {},
): Failure {
  return { ok: false, family, error: { kind, message: message.slice(0, 2_000), details } };
}

/** Parameters that do not fit: every place is named as a person would write it, `lines[0].rmaNumber: ...`. */
export function schemaFailure(callName: string, error: z.ZodError): Failure {
  const issues = error.issues.map((issue) => ({ path: readablePath(issue.path), text: issueText(issue) }));
  const sentence = issues.map(withPath).join('; ');
  return failure('schema', 'params-invalid', `${callName}: ${sentence}`, { issues: issues.slice(0, 20) });
}

/** Of a union, what every alternative misses: "Invalid input" alone helps nobody. */
function issueText(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return issue.message;
  return issue.errors
    .map((inner) => inner.map((each) => withPath({ path: readablePath(each.path), text: issueText(each) })).join(', '))
    .join(' or ');
}

function withPath({ path, text }: { readonly path: string; readonly text: string }): string {
  return path === '' ? text : `${path}: ${text}`;
}

function readablePath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** The one place where what a handler threw becomes what a caller is told. Anything unforeseen is a bug of ours. */
export function failureOf(error: unknown, callName: string, log: Log): Failure {
  if (error instanceof RefusedError) {
    const { kind, ...details } = error.refusal;
    return failure('refusal', kind, error.message, details);
  }
  if (error instanceof ConflictError) return failure('conflict', error.kind, error.message, error.details);
  if (error instanceof NotFoundError) return failure('not-found', error.kind, error.message, error.details);
  if (error instanceof HostError) {
    log('warn', error.message, {
      call: callName,
      kind: error.kind,
      cause: error.cause instanceof Error ? error.cause.message : null,
    });
    return failure('world', error.kind, error.message, error.details);
  }
  const fault = storeFaultOf(error);
  if (fault === null) return bugFailure(error, callName, log);
  log('error', 'the disk failed', { call: callName, fault, reason: error instanceof Error ? error.message : '' });
  return storeFailure(fault);
}

/** The log gets the stack, the caller a short sentence and the code under which the log has it. */
export function bugFailure(error: unknown, callName: string, log: Log): Failure {
  const code = randomBytes(3).toString('hex');
  log('error', `${callName} failed`, { code, stack: error instanceof Error ? error.stack : String(error) });
  return failure(
    'bug',
    'host-bug',
    `Something went wrong inside the bench during ${callName}. Try again; the log has it as ${code}.`,
    { code },
  );
}
