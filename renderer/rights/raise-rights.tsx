import { useState } from 'react';
import { signInProblem, type SignInProblem } from '../host/sign-in-problem.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { PinPad } from '../ui/pin-pad.tsx';
import { PinProblem } from './pin-problem.tsx';

/** Asks for the PIN of whoever signed in by badge: the same person goes on, with all their rights. */
export function RaiseRights() {
  const text = useText();
  const { session, raise } = useSession();
  const [pin, setPin] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<SignInProblem | null>(null);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    try {
      await raise(pin);
    } catch (error) {
      setProblem(signInProblem(error));
      setPin('');
    } finally {
      setBusy(false);
    }
  };
  return (
    <section data-raise-rights className="flex w-full max-w-[22rem] flex-col gap-3">
      <h2 className="text-title font-bold text-balance">{text('people.pin.title')}</h2>
      <p className="text-soft">{text('people.pin.text')}</p>
      {problem === null ? null : <PinProblem problem={problem} />}
      <PinPad
        name={session?.person.name ?? ''}
        pin={pin}
        isBusy={isBusy}
        goLabel={text('people.pin.go')}
        onPin={setPin}
        onSubmit={() => void submit()}
      />
    </section>
  );
}
