import { describe, expect, it } from 'vitest';
import { badgeIn } from '../../../renderer/input/use-badge-scan.ts';
import { signInProblem } from '../../../renderer/host/sign-in-problem.ts';
import { CallFailed } from '../../../shared/protocol/client.ts';

const failed = (kind: string, details: Record<string, unknown> = {}): CallFailed =>
  new CallFailed('refusal', { kind, message: 'x', details });

describe('signInProblem', () => {
  it('counts the tries that are left', () => {
    expect(signInProblem(failed('pin-wrong', { triesLeft: 3 }))).toEqual({
      what: 'setup.sign-in.wrong',
      remedy: 'setup.sign-in.tries',
      triesLeft: 3,
    });
  });

  it('says until when a name is locked and who can help', () => {
    expect(signInProblem(failed('pin-locked', { untilMs: 1_785_000_000_000 }))).toEqual({
      what: 'setup.sign-in.locked',
      remedy: 'setup.sign-in.locked.do',
      lockedUntilMs: 1_785_000_000_000,
    });
  });

  it('says that the PIN pad waits for everybody, and that badges do not', () => {
    expect(signInProblem(failed('pin-pad-waits', { untilMs: 1_785_000_000_000 }))).toEqual({
      what: 'setup.sign-in.pad-waits',
      remedy: 'setup.sign-in.pad-waits.do',
      lockedUntilMs: 1_785_000_000_000,
    });
  });

  it('has words for a badge nobody knows and for a lost connection', () => {
    expect(signInProblem(failed('badge-unknown'))).toEqual({
      what: 'error.badge-unknown.why',
      remedy: 'error.badge-unknown.do',
    });
    expect(signInProblem(failed('connection-lost')).what).toBe('error.connection-lost.why');
  });

  it('takes details of another shape for none', () => {
    expect(signInProblem(failed('badge-unknown', { triesLeft: 'many', untilMs: null })).what).toBe(
      'error.badge-unknown.why',
    );
  });
});

describe('badgeIn', () => {
  it.each([
    ['USRDEMO0001', 'USRDEMO0001'],
    [' usrdemo0001 ', 'USRDEMO0001'],
    ['USR12345', null],
    ['CMDUNDO', null],
    ['RR417921168ES', null],
    [`USR${'A'.repeat(33)}`, null],
  ])('%j is %j', (text, badge) => {
    expect(badgeIn(text)).toBe(badge);
  });
});
