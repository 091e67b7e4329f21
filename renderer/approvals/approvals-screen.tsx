import { Check, CheckCheck, RotateCcw, Undo2, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { ApprovalView } from '../../shared/protocol/calls/approvals.ts';
import { useText } from '../i18n/message.tsx';
import { failureMessage } from '../host/failure-message.ts';
import { RightsGate } from '../rights/rights-gate.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { ApprovalCard } from './approval-card.tsx';
import { DECISION_KEY, useDecisionKeys } from './decision-keys.ts';
import { useApprovals } from './use-approvals.ts';
import { type Deciding, useDecide } from './use-decide.ts';

/** Everything that waits for a second person, decided in one sitting: one key each, and the next comes up by itself. */
export function ApprovalsScreen({ bar }: { readonly bar: ReactNode }) {
  const text = useText();
  return (
    <div className="h-full">
      <DeskLayout bar={bar} title={text('people.approval.title')}>
        <RightsGate roles={['supervisor', 'administrator']}>
          <Sitting />
        </RightsGate>
      </DeskLayout>
    </div>
  );
}

function Sitting() {
  const text = useText();
  const { list, isFailed, retry } = useApprovals();
  const deciding = useDecide();
  if (list === undefined && !isFailed) return <Skeleton lines={6} />;
  if (list === undefined) return <ListFailed onRetry={retry} />;
  // Whoever asked cannot decide: what is theirs stands behind what they can do something about.
  const [first, ...others] = list.toSorted((a, b) => Number(b.isSecondPerson) - Number(a.isSecondPerson));
  return (
    <div className="flex flex-col gap-4">
      <Outcome deciding={deciding} />
      {first === undefined ? (
        <EmptyState icon={CheckCheck} title={text('people.approval.none')} text={text('people.approval.none.text')} />
      ) : (
        <>
          <p className="text-soft">{text('people.approval.waiting', { count: others.length + 1 })}</p>
          <Decision key={first.approvalId} approval={first} deciding={deciding} />
        </>
      )}
    </div>
  );
}

function ListFailed({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText();
  const again = (
    <Button icon={RotateCcw} onPress={onRetry}>
      {text('ui.retry')}
    </Button>
  );
  return <Banner meaning="stop" title={text('people.approval.failed')} action={again} />;
}

interface DecisionProps {
  readonly approval: ApprovalView;
  readonly deciding: Deciding;
}

function Decision({ approval, deciding }: DecisionProps) {
  const text = useText();
  const [note, setNote] = useState('');
  const [isNoteMissing, setNoteMissing] = useState(false);
  const canDecide = approval.isSecondPerson && !deciding.isRunning;
  const approve = (): void => void deciding.decide(approval, true, note);
  const deny = (): void => {
    const isMissing = note.trim().length < 3;
    setNoteMissing(isMissing);
    if (isMissing) document.querySelector<HTMLInputElement>('[data-denial-note] input')?.focus();
    else void deciding.decide(approval, false, note);
  };
  useDecisionKeys({
    approve: canDecide ? approve : null,
    deny: canDecide ? deny : null,
    undo: () => void deciding.undo(),
  });
  return (
    <>
      <ApprovalCard approval={approval} />
      <div className="sticky bottom-0 flex flex-wrap items-end gap-gap border-t border-line bg-ground py-4">
        <Button
          variant="primary"
          icon={Check}
          keyHint={DECISION_KEY.approve}
          isDisabled={!canDecide}
          onPress={approve}
          className="min-w-56"
        >
          {text('people.approval.approve')}
        </Button>
        <Button
          variant="choice"
          icon={X}
          keyHint={DECISION_KEY.deny}
          isDisabled={!canDecide}
          onPress={deny}
          className="min-w-44"
        >
          {text('people.approval.deny')}
        </Button>
        <div data-denial-note className="min-w-72 flex-1">
          <TextField
            label={text('people.approval.note')}
            maxLength={500}
            value={note}
            onChange={setNote}
            {...(isNoteMissing ? { error: text('people.approval.note.missing') } : {})}
          />
        </div>
      </div>
    </>
  );
}

/** What became of the last one, and the way back while there is one. */
function Outcome({ deciding }: { readonly deciding: Deciding }) {
  const text = useText();
  const { last, failure, undo } = deciding;
  if (failure !== null) {
    const { why, remedy } = failureMessage(failure);
    return (
      <div role="alert">
        <Banner meaning="stop" title={text(why)} text={text(remedy)} />
      </div>
    );
  }
  if (last === null) return null;
  const back =
    last.kind === 'undone' ? null : (
      <Button icon={Undo2} keyHint={DECISION_KEY.undo} onPress={() => void undo()}>
        {text('people.approval.undo')}
      </Button>
    );
  return (
    <div role="status">
      <Banner
        meaning={last.kind === 'granted' ? 'done' : 'look'}
        title={text(`people.approval.done.${last.kind}`, { name: last.name })}
        {...(back === null ? {} : { action: back })}
      />
    </div>
  );
}
