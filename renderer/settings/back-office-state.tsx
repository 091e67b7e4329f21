import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';
import type { BackOfficeView } from '../../shared/protocol/calls/delivery.ts';
import { useText } from '../i18n/message.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import type { Meaning } from '../ui/meaning.tsx';

interface OfficeWords {
  readonly meaning: Meaning;
  readonly title: MessageId;
  readonly remedy: MessageId | null;
}

/** Whether facts get through, and what to do if not. */
export function BackOfficeState({ office }: { readonly office: BackOfficeView }) {
  const text = useText();
  const { meaning, title, remedy } = officeWords(office);
  return (
    <div className="flex flex-col gap-1" role="status">
      <MeaningLabel meaning={meaning}>{text(title)}</MeaningLabel>
      {remedy === null ? null : <p className="text-soft">{text(remedy)}</p>}
    </div>
  );
}

export function officeWords({ url, alarm, isReachable }: BackOfficeView): OfficeWords {
  if (url === null) return { meaning: 'waiting', title: 'settings.back-office.none', remedy: null };
  if (alarm !== null) {
    return {
      meaning: 'stop',
      title: known(`delivery.failure.${alarm.kind}`) ?? 'settings.back-office.unreachable',
      remedy: known(`delivery.remedy.${alarm.kind}`),
    };
  }
  if (isReachable === null) return { meaning: 'waiting', title: 'settings.back-office.untried', remedy: null };
  return isReachable
    ? { meaning: 'done', title: 'settings.back-office.reachable', remedy: null }
    : { meaning: 'look', title: 'settings.back-office.unreachable', remedy: 'delivery.remedy.link-down' };
}

function known(id: string): MessageId | null {
  return isMessageId(id) ? id : null;
}

function isMessageId(id: string): id is MessageId {
  return Object.hasOwn(catalogue.en, id);
}
