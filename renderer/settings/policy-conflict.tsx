import { formatDateTime } from '../format/time.ts';
import type { CallResult } from '../host/use-call.ts';
import { actorName } from '../i18n/actor-name.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { ListRow } from '../ui/list-row.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { SettingsSection } from './settings-section.tsx';

/** Benches adopted different rules: which ones, by whom, and which hold until somebody adopts one for all. */
export function PolicyConflict({ accounts }: { readonly accounts: CallResult<'policy.get'>['conflict'] }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  return (
    <SettingsSection title={text('open-work.policy.conflict')}>
      <MeaningLabel meaning="stop">{text('open-work.policy.conflict.text')}</MeaningLabel>
      <ul className="divide-y divide-line">
        {accounts.map(({ eventId, version, station, adoptedAtMs, by }, at) => (
          <ListRow
            key={eventId}
            title={text(at === 0 ? 'open-work.policy.conflict.in-force' : 'open-work.policy.conflict.other', {
              version,
              station,
            })}
            detail={`${formatDateTime(adoptedAtMs, { locale, timeZone })} · ${actorName({ actor: by.personId, name: by.name }, text)}`}
          />
        ))}
      </ul>
    </SettingsSection>
  );
}
