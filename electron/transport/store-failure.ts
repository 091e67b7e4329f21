import type { CallOutcome } from '../../shared/protocol/wire-error.ts';
import type { StoreFault } from '../store-fault.ts';
import type { Failure } from './failure.ts';

/** What happened, what became of the step, and what to do; the screen has the same in three languages. */
const SENTENCE: Readonly<Record<StoreFault, string>> = {
  full: 'The disk is full: nothing of this step was saved. Make room on the disk, then send it again with the same command id.',
  'read-only':
    'The data folder cannot be written: nothing of this step was saved. What is there can be looked at; give the folder its permissions back.',
  failed:
    'The disk did not take a write: the record is being opened and checked again. Send the step again with the same command id.',
  damaged:
    'The record on the disk is damaged: nothing more is recorded. Run "npm run cli -- verify" to see where, then restore a backup.',
};

const PREFIX = 'store-';

export function storeFailure(fault: StoreFault): Failure {
  const error = { kind: `${PREFIX}${fault}`, message: SENTENCE[fault], details: {} };
  return { ok: false, family: 'world', error };
}

/** The fault that an outcome reports, if it is one of the disk. */
export function faultIn(outcome: CallOutcome): StoreFault | null {
  if (outcome.ok || outcome.family !== 'world' || !outcome.error.kind.startsWith(PREFIX)) return null;
  const name = outcome.error.kind.slice(PREFIX.length);
  return isFault(name) ? name : null;
}

const isFault = (name: string): name is StoreFault => name in SENTENCE;
