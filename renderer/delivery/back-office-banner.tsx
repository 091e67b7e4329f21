import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { BackOfficeView } from '../../shared/protocol/calls/delivery.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import type { Meaning } from '../ui/meaning.tsx';
import { knownMessage } from '../i18n/known-message.ts';
import { TryNow } from './try-now.tsx';
import { useFactWords } from './use-fact-words.ts';
import { useNow } from './use-now.ts';

interface OfficeState {
  readonly meaning: Meaning;
  readonly title: MessageId;
  readonly detail: MessageId | null;
  /** A person has to do something in the settings. */
  readonly needsSettings: boolean;
}

/** Failures that nobody at the bench can put right. */
const PASSES_BY_ITSELF: ReadonlySet<string> = new Set(['busy', 'server-error', 'timeout', 'broken-off']);

/** How delivery stands as a whole, and what to do about it. */
export function backOfficeState({ url, alarm, isReachable }: BackOfficeView): OfficeState {
  if (url === null) {
    return { meaning: 'look', title: 'delivery.state.no-endpoint', detail: null, needsSettings: true };
  }
  if (alarm !== null) {
    const title = knownMessage(`delivery.failure.${alarm.kind}`) ?? 'outbox.office.alarm';
    const detail = knownMessage(`delivery.remedy.${alarm.kind}`);
    const passes = PASSES_BY_ITSELF.has(alarm.kind);
    return { meaning: passes ? 'look' : 'stop', title, detail, needsSettings: !passes };
  }
  if (isReachable === null) {
    const [title, detail] = ['outbox.office.untried', 'outbox.office.untried.text'] as const;
    return { meaning: 'waiting', title, detail, needsSettings: false };
  }
  if (!isReachable) {
    const [title, detail] = ['outbox.office.unreachable', 'outbox.office.unreachable.text'] as const;
    return { meaning: 'look', title, detail, needsSettings: false };
  }
  return { meaning: 'done', title: 'delivery.state.ready', detail: null, needsSettings: false };
}

/** The next attempt while facts fail one by one; null while all of them wait for the back office as a whole. */
export function nextTryOf({ alarm, pause, nextTry }: BackOfficeView) {
  if (alarm === null || pause !== null || nextTry === null) return null;
  return { ...nextTry, canHurry: PASSES_BY_ITSELF.has(alarm.kind) };
}

export interface BackOfficeBannerProps {
  readonly backOffice: BackOfficeView;
  readonly canResend: boolean;
}

export function BackOfficeBanner({ backOffice, canResend }: BackOfficeBannerProps) {
  const text = useText();
  const { meaning, title, detail, needsSettings } = backOfficeState(backOffice);
  const { url, pause } = backOffice;
  const address = url === null ? null : text('outbox.office.address', { url });
  const below = detail === null ? address : text(detail);
  const next = nextTryOf(backOffice);
  return (
    <Banner
      meaning={meaning}
      title={text(title)}
      {...(below === null
        ? {}
        : {
            text: (
              <>
                <span className="wrap-anywhere">{below}</span>
                {pause === null ? null : <PauseWords untilMs={pause.untilMs} />}
                {next === null ? null : <NextTryWords atMs={next.atMs} />}
              </>
            ),
          })}
      {...(needsSettings ? { action: <SettingsLink /> } : {})}
      {...(next?.canHurry === true && canResend ? { action: <TryNow factId={next.factId} atMs={next.atMs} /> } : {})}
    />
  );
}

function PauseWords({ untilMs }: { readonly untilMs: number }) {
  const { text, moment } = useFactWords();
  const isOver = useNow(true) >= untilMs;
  return (
    <span className="block">
      {isOver ? text('outbox.office.probing') : text('outbox.office.pause', { time: moment(untilMs) })}
    </span>
  );
}

function NextTryWords({ atMs }: { readonly atMs: number }) {
  const { text, moment } = useFactWords();
  const isOver = useNow(true) >= atMs;
  return (
    <span className="block">
      {isOver ? text('outbox.office.trying') : text('outbox.office.next-try', { time: moment(atMs) })}
    </span>
  );
}

function SettingsLink() {
  const text = useText();
  return (
    <a
      href="#/settings"
      className="flex min-h-target-2 items-center rounded-control border-2 border-control px-4 font-semibold text-ink"
    >
      {text('outbox.office.open-settings')}
    </a>
  );
}
