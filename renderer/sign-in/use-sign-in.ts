import { useState } from 'react';
import { useSession, type SessionControl } from '../host/use-session.ts';
import { signInProblem, type SignInProblem } from '../host/sign-in-problem.ts';

export interface SignIn {
  readonly isBusy: boolean;
  readonly problem: SignInProblem | null;
  /** Resolves with whether somebody is signed in now. */
  tryWith(proof: Parameters<SessionControl['signIn']>[0]): Promise<boolean>;
  /** Says something that is wrong before the host is asked; null when it is no longer so. */
  say(problem: SignInProblem | null): void;
}

/** One attempt after the other: a second one replaces what was said about the first. */
export function useSignIn(): SignIn {
  const { signIn } = useSession();
  const [isBusy, setBusy] = useState(false);
  const [problem, say] = useState<SignInProblem | null>(null);
  const tryWith: SignIn['tryWith'] = async (proof) => {
    setBusy(true);
    say(null);
    try {
      await signIn(proof);
      return true;
    } catch (error) {
      say(signInProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, problem, tryWith, say };
}
