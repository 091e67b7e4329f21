import { RotateCcw, Send } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BackOfficeBanner } from './back-office-banner.tsx';
import { FactRow } from './fact-row.tsx';
import { OutboxFilterBar } from './outbox-filter.tsx';
import { useNow } from './use-now.ts';
import { useOutbox, type OutboxFilter } from './use-outbox.ts';

export interface DeliveryScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
}

/** What this bench has told the back office, and what it is about to tell it. */
export function DeliveryScreen({ bar }: DeliveryScreenProps) {
  const text = useText();
  const [filter, setFilter] = useState<OutboxFilter>('any');
  const { list, dead, error, retry } = useOutbox(filter);
  const roles = useSession().session?.person.roles ?? [];
  const canResend = roles.includes('supervisor') || roles.includes('administrator');
  return (
    <div className="h-full">
      <DeskLayout
        bar={bar}
        title={text('delivery.title')}
        actions={<p className="max-w-prose text-soft">{text('delivery.intro')}</p>}
      >
        {list !== null && error === null ? null : <ListTrouble error={error} onRetry={retry} />}
        {list === null ? null : (
          <>
            <BackOfficeBanner backOffice={list.backOffice} canResend={canResend} />
            <section className="bg-surface">
              <OutboxFilterBar counts={list.counts} filter={filter} onFilter={setFilter} />
              <FactList facts={list.facts} dead={dead} filter={filter} canResend={canResend} />
            </section>
          </>
        )}
      </DeskLayout>
    </div>
  );
}

function ListTrouble({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) {
  const text = useText();
  if (error === null) return <Skeleton lines={6} />;
  return (
    <Banner
      meaning="stop"
      title={text('outbox.refresh-failed')}
      action={
        <Button icon={RotateCcw} onPress={onRetry}>
          {text('ui.retry')}
        </Button>
      }
    />
  );
}

interface FactListProps {
  readonly facts: readonly OutboxView[];
  readonly dead: readonly OutboxView[];
  readonly filter: OutboxFilter;
  readonly canResend: boolean;
}

function FactList({ facts, dead, filter, canResend }: FactListProps) {
  const text = useText();
  const nowMs = useNow(facts.some(({ state }) => state === 'waiting'));
  if (facts.length === 0) return <NoFacts filter={filter} />;
  const others = [...facts, ...dead];
  return (
    <ol aria-label={text('outbox.list')} className="@container divide-y divide-line">
      {facts.map((fact) => (
        <FactRow key={fact.factId} fact={fact} others={others} nowMs={nowMs} canResend={canResend} />
      ))}
    </ol>
  );
}

const NONE: Readonly<Record<OutboxFilter, MessageId>> = {
  any: 'delivery.empty',
  waiting: 'outbox.none.waiting',
  sent: 'outbox.none.sent',
  cancelled: 'outbox.none.cancelled',
  dead: 'outbox.none.dead',
};

function NoFacts({ filter }: { readonly filter: OutboxFilter }) {
  const text = useText();
  return (
    <div className="px-4">
      <EmptyState
        icon={Send}
        title={text(NONE[filter])}
        {...(filter === 'dead' ? { text: text('outbox.none.dead.text') } : {})}
        {...(filter === 'any' ? { action: <ReceiveLink /> } : {})}
      />
    </div>
  );
}

function ReceiveLink() {
  const text = useText();
  return (
    <a
      href="#/receiving"
      className="flex min-h-target-2 items-center rounded-control border-2 border-accent bg-accent px-6 font-semibold text-accent-on"
    >
      {text('outbox.empty.action')}
    </a>
  );
}
