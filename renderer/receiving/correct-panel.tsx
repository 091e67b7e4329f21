import { ArrowLeft, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { factSentence } from '../../shared/domain/facts/fact-sentence.ts';
import { REOPEN_REASONS, reopenReasonText, type ReopenReason } from '../../shared/domain/reopen-reason.ts';
import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { formatMass } from '../format/mass.ts';
import { formatMoney } from '../format/money.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useFunctionKeys } from '../input/use-function-keys.ts';
import { knownMessage } from '../i18n/known-message.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { RightsGate } from '../rights/rights-gate.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { done, type Band } from './band.ts';
import { saying } from './say.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS, KEY } from './keys.ts';

/** Opens a closed case again: what was already told and is reversed by it, why, and then the bench works as ever. */
export function CorrectPanel({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const intake = useIntake();
  return (
    <section data-correct className="flex flex-col gap-5">
      <h2 className="text-title font-bold">{text('people.correct.title')}</h2>
      <RightsGate roles={['supervisor', 'administrator']}>
        <Told caseId={caseId} />
        <Reasons caseId={caseId} />
      </RightsGate>
      <Button icon={ArrowLeft} keyHint={KEY.back} onPress={() => intake.correct(false)} className="self-start">
        {text('ui.back')}
      </Button>
    </section>
  );
}

/** In plain words what the back office knows of this case; what has not left is only kept back. */
function Told({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const facts = useCall('outbox.ofCase', { caseId }).data?.facts;
  if (facts === undefined) return <Skeleton lines={3} />;
  const told = facts.filter(({ state }) => state === 'sent' || state === 'sending' || state === 'dead');
  const reversed = told.filter(({ type }) => !KEPT.has(type));
  if (reversed.length === 0) return <p className="text-soft">{text('people.correct.nothing-told')}</p>;
  return (
    <div className="flex flex-col gap-2">
      <p>{text('people.correct.told')}</p>
      <ul className="divide-y divide-line border-y border-line">
        {reversed.map((fact) => (
          <li key={fact.factId} className="py-2">
            <FactWords fact={fact} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** That the parcel came stays true whatever is corrected, and a correction is not itself corrected. */
const KEPT: ReadonlySet<string> = new Set([
  'returns.parcel.received.v1',
  'returns.parcel.unidentified.v1',
  'returns.return.corrected.v1',
]);

function FactWords({ fact: { type, payload } }: { readonly fact: OutboxView }) {
  const text = useText();
  const locale = useLocale();
  const { id, values } = factSentence(type, payload, {
    mass: (massMg) => formatMass(massMg, { locale }),
    amount: (minor, currency) => formatMoney(minor, currency, locale),
  });
  return text(knownMessage(id) ?? 'delivery.fact.unreadable', values);
}

/** One press is enough, for it can be undone; only another reason than these wants words first. */
function Reasons({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const intake = useIntake();
  const [isOther, setOther] = useState(false);
  const { run, isRunning, failure } = useChange('case.reopen');
  const reopen = async (choice: ReopenReason, note = ''): Promise<void> => {
    const changed = await run({ caseId, reason: reopenReasonText(choice, note) });
    if (changed !== null) intake.correct(false, reopenedBand());
  };
  const choose = (reason: ReopenReason): void => (reason === 'other' ? setOther(true) : void reopen(reason));
  useFunctionKeys(
    isRunning ? {} : Object.fromEntries(REOPEN_REASONS.map((reason, at) => [ANSWER_KEYS[at], () => choose(reason)])),
  );
  return (
    <>
      <div role="group" aria-label={text('people.correct.why')} className="grid grid-cols-2 gap-gap">
        {REOPEN_REASONS.map((reason, at) => (
          <Button
            key={reason}
            variant="choice"
            {...hintOf(ANSWER_KEYS[at])}
            aria-pressed={reason === 'other' && isOther}
            isDisabled={isRunning}
            onPress={() => choose(reason)}
          >
            {text(`people.correct.reason.${reason}`)}
          </Button>
        ))}
      </div>
      {isOther ? <OtherReason isRunning={isRunning} onReason={(note) => void reopen('other', note)} /> : null}
      {failure === null ? null : (
        <p role="alert">
          <MeaningLabel meaning="stop">{text(failureMessage(failure).why)}</MeaningLabel>
        </p>
      )}
    </>
  );
}

const hintOf = (key: string | undefined) => (key === undefined ? {} : { keyHint: key });

interface OtherReasonProps {
  readonly isRunning: boolean;
  readonly onReason: (note: string) => void;
}

function OtherReason({ isRunning, onReason }: OtherReasonProps) {
  const text = useText();
  const [note, setNote] = useState('');
  return (
    <>
      <TextField label={text('people.correct.note.needed')} maxLength={400} value={note} onChange={setNote} />
      <Button
        variant="primary"
        icon={FolderOpen}
        isDisabled={note.trim().length < 3 || isRunning}
        onPress={() => onReason(note)}
      >
        {text('people.correct.open')}
      </Button>
    </>
  );
}

/** The case is in work again; its step is the latest one and can be undone. */
function reopenedBand(): Band {
  return done(saying('people.correct.band'), saying('people.correct.band.text'));
}
