import { useState, type ReactNode } from 'react';
import type { Locale } from '../../shared/i18n/locales.ts';
import { useText } from '../i18n/message.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { AuditTab } from './audit-tab.tsx';
import { BackupTab } from './backup-tab.tsx';
import { BackOfficeTab } from './back-office-tab.tsx';
import { MassesTab } from './masses/masses-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { PolicyTab } from './policy-tab.tsx';
import type { Preferences } from './preferences.ts';
import { RecordsTab } from './records-tab.tsx';
import { ScaleTab } from './scale-tab.tsx';
import { ScannersTab } from './scanners-tab.tsx';
import { SheetTab } from './sheet-tab.tsx';
import { AskPin, PinFirst, useHasMoreRights } from './pin-first.tsx';
import { StationTab } from './station-tab.tsx';

export interface SettingsScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** The signed-in person chose a language; the record already knows. */
  readonly onLocale: (locale: Locale) => void;
}

/** Station, scale, back office, people, command sheet. */
export function SettingsScreen({ bar, preferences, onPreferences, onLocale }: SettingsScreenProps) {
  const text = useText();
  const [tab, setTab] = useState('station');
  const [isAsking, ask] = useState(false);
  // One pad at a time: a tab may have its own. What was typed in a tab is kept.
  const isPadOpen = useHasMoreRights() && isAsking;
  const tabs = [
    {
      id: 'station',
      label: text('settings.tab.station'),
      content: <StationTab preferences={preferences} onPreferences={onPreferences} onLocale={onLocale} />,
    },
    { id: 'scale', label: text('settings.tab.scale'), content: <ScaleTab /> },
    { id: 'scanners', label: text('settings.tab.scanners'), content: <ScannersTab /> },
    { id: 'back-office', label: text('settings.tab.back-office'), content: <BackOfficeTab /> },
    { id: 'people', label: text('settings.tab.people'), content: <PeopleTab /> },
    { id: 'records', label: text('records.title'), content: <RecordsTab onRules={() => setTab('policy')} /> },
    { id: 'backup', label: text('backup.title'), content: <BackupTab /> },
    { id: 'audit', label: text('people.audit.tab'), content: <AuditTab /> },
    { id: 'policy', label: text('open-work.policy.tab'), content: <PolicyTab /> },
    { id: 'masses', label: text('mass.tab'), content: <MassesTab /> },
    { id: 'sheet', label: text('settings.tab.sheet'), content: <SheetTab /> },
  ];
  return (
    <div className="h-full">
      <DeskLayout bar={bar} title={text('ui.nav.settings')} actions={<PinFirst isAsking={isAsking} onAsk={ask} />}>
        {isPadOpen ? <AskPin /> : null}
        <div hidden={isPadOpen}>
          <Tabs label={text('ui.nav.settings')} tabs={tabs} selectedId={tab} onSelect={(id) => setTab(String(id))} />
        </div>
      </DeskLayout>
    </div>
  );
}
