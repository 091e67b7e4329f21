import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { StepStrip } from '../ui/step-strip.tsx';
import { AdministratorStep } from './administrator-step.tsx';
import { LanguageStep } from './language-step.tsx';
import { PlaceStep } from './place-step.tsx';
import { TakeOver, type TakenOver } from './take-over.tsx';
import { StepButtons } from './step-buttons.tsx';
import { administratorFaults, placeFaults, type Faults } from './setup-form.ts';
import type { AdministratorForm, PlaceForm } from './setup-form.ts';
import { machineZone } from '../i18n/zone.ts';
import { useCompleteSetup } from './use-complete-setup.ts';

const STEPS = ['language', 'place', 'administrator'] as const;
type SetupStep = (typeof STEPS)[number];

const WORDS: Readonly<Record<SetupStep, { label: MessageId; question: MessageId; reason: MessageId }>> = {
  language: {
    label: 'setup.step.language',
    question: 'setup.language.question',
    reason: 'setup.language.reason',
  },
  place: { label: 'setup.step.place', question: 'setup.place.question', reason: 'setup.place.reason' },
  administrator: {
    label: 'setup.step.administrator',
    question: 'setup.administrator.question',
    reason: 'setup.administrator.reason',
  },
};

const EMPTY_PLACE = { siteName: '', siteCode: '', stationName: '', stationCode: '' };
const EMPTY_ADMINISTRATOR: AdministratorForm = { name: '', pin: '', pinAgain: '', badge: null };

export interface SetupScreenProps {
  /** A language was chosen; the page shows it at once. */
  readonly onLocale: (locale: Locale) => void;
}

/** First start: language, site and station, first administrator; ends with that person signed in. */
export function SetupScreen({ onLocale }: SetupScreenProps) {
  const text = useText();
  const [step, setStep] = useState<SetupStep>('language');
  const [locale, setLocale] = useState<Locale>('en');
  const [place, setPlace] = useState<PlaceForm>({ ...EMPTY_PLACE, zone: machineZone() });
  const [person, setPerson] = useState(EMPTY_ADMINISTRATOR);
  const [isChecked, setChecked] = useState(false);
  const [taken, setTaken] = useState<TakenOver | null>(null);
  const [fileFailure, setFileFailure] = useState<unknown>(null);
  const { complete, isRunning, failure } = useCompleteSetup();
  const words = WORDS[step];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (step !== 'language') form.current?.querySelector('input')?.focus();
  }, [step]);

  const go = (next: SetupStep): void => {
    setChecked(false);
    setStep(next);
  };
  const chooseLanguage = (next: Locale): void => {
    setLocale(next);
    onLocale(next);
    go('place');
  };
  const takeOver = (next: TakenOver): void => {
    setFileFailure(null);
    setTaken(next);
    setPlace({ ...place, siteName: next.siteName, siteCode: next.siteCode, zone: next.zone });
    chooseLanguage(next.locale);
  };
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setChecked(true);
    const faults = step === 'place' ? placeFaults(place) : administratorFaults(person);
    if (Object.keys(faults).length > 0) focusFirst(event.currentTarget, faults);
    else if (step === 'place') go('administrator');
    else void complete(locale, place, person, taken?.text ?? null);
  };

  return (
    <div className="@container flex h-full flex-col overflow-y-auto bg-ground">
      <header className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-b border-line bg-surface px-8 py-4">
        <p className="text-title font-bold">{text('setup.title')}</p>
        <StepStrip steps={STEPS.map((id) => ({ id, label: text(WORDS[id].label) }))} currentId={step} />
      </header>
      <main className="mx-auto w-full max-w-[68rem] flex-1 px-8 pt-6">
        <form ref={form} noValidate className="flex min-h-full flex-col gap-6" onSubmit={submit}>
          <div className="flex flex-col gap-2">
            <h1 className="text-item font-bold text-balance">{text(words.question)}</h1>
            <p className="text-soft">{text(words.reason)}</p>
          </div>
          {(failure ?? fileFailure) === null ? null : <FailureBanner error={failure ?? fileFailure} />}
          {step === 'language' ? <LanguageStep onChoose={chooseLanguage} /> : null}
          {step === 'language' ? <TakeOver onTaken={takeOver} onFailure={setFileFailure} /> : null}
          {step === 'place' && taken !== null ? <TakenNote taken={taken} /> : null}
          {step === 'place' ? (
            <PlaceStep form={place} faults={isChecked ? placeFaults(place) : {}} onChange={setPlace} />
          ) : null}
          {step === 'administrator' ? (
            <AdministratorStep
              form={person}
              faults={isChecked ? administratorFaults(person) : {}}
              onChange={setPerson}
            />
          ) : null}
          {step === 'language' ? null : (
            <StepButtons
              isLast={step === 'administrator'}
              isRunning={isRunning}
              onBack={() => go(step === 'place' ? 'language' : 'place')}
            />
          )}
        </form>
      </main>
    </div>
  );
}

/** What comes with the file, so that only the bench's own name is left to enter. */
function TakenNote({ taken: { siteName, scale, backOfficeUrl } }: { readonly taken: TakenOver }) {
  const text = useText();
  const brought = [scale, backOfficeUrl].filter((part) => part !== null).join(' · ');
  return (
    <Banner
      meaning="done"
      title={text('people.setup.taken', { site: siteName })}
      text={[text('people.setup.taken.text'), brought].filter((part) => part !== '').join(' ')}
    />
  );
}

function FailureBanner({ error }: { readonly error: unknown }) {
  const text = useText();
  const { why, remedy } = failureMessage(error);
  return (
    <div role="alert">
      <Banner meaning="stop" title={text(why)} text={text(remedy)} />
    </div>
  );
}

/** The first faulty field by its place on the page, so that it can be put right at once. */
function focusFirst<Form>(form: HTMLFormElement, faults: Faults<Form>): void {
  for (const element of form.querySelectorAll('input')) {
    if (!(element.name in faults)) continue;
    element.focus();
    return;
  }
}
