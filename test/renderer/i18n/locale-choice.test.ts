import { describe, expect, it } from 'vitest';
import { choiceOf } from '../../../renderer/i18n/locale-choice.ts';

const atSignIn = { personId: null, locale: 'es' } as const;

describe('a language chosen on the page', () => {
  it('before sign-in, is that of whoever signs in, and ends with them', () => {
    const signedIn = choiceOf(atSignIn, 'p1');
    expect(signedIn).toEqual({ personId: 'p1', locale: 'es' });
    expect(choiceOf(signedIn, 'p1')).toBe(signedIn);
    expect(choiceOf(signedIn, null)).toBeNull();
  });

  it('is not that of somebody whose badge takes the bench over', () => {
    expect(choiceOf({ personId: 'p1', locale: 'es' }, 'p2')).toBeNull();
  });

  it('stays on the sign-in screen until somebody signs in', () => {
    expect(choiceOf(atSignIn, null)).toBe(atSignIn);
    expect(choiceOf(null, 'p1')).toBeNull();
  });
});
