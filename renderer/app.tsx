import { PlugZap } from 'lucide-react';
import { useMemo, useState } from 'react';
import { nearestLocale } from '../shared/i18n/catalogue.ts';
import type { Locale } from '../shared/i18n/locales.ts';
import { FaultBoundary } from './app/fault-boundary.tsx';
import { LostBanner } from './app/lost-banner.tsx';
import { ClockBanner } from './app/clock-banner.tsx';
import { RecordBanner } from './app/record-banner.tsx';
import { PlainPage } from './app/plain-page.tsx';
import { STATION_ROUTES, useHashRoute } from './app/use-hash-route.ts';
import { usePageLook } from './app/use-page-look.ts';
import { DemoPanel } from './demo/demo-panel.tsx';
import { HostProvider, useLinkState } from './host/host-context.tsx';
import type { Host } from './host/host.ts';
import { useCall } from './host/use-call.ts';
import { useSession } from './host/use-session.ts';
import { choiceOf, type LocaleChoice } from './i18n/locale-choice.ts';
import { LocaleProvider } from './i18n/locale-provider.tsx';
import { useText } from './i18n/message.tsx';
import { SessionGate } from './session-gate.tsx';
import { createPreferenceStore, type Preferences } from './settings/preferences.ts';
import { LiveRegions } from './ui/live-regions.tsx';

/** The whole page: the host, the reader's language and taste, and the screen that is due. */
export function App({ host }: { readonly host: Host }) {
  return (
    <HostProvider host={host}>
      <Page />
    </HostProvider>
  );
}

function Page() {
  const [locale, chooseLocale] = useLocaleChoice();
  const [preferences, setPreferences] = usePreferences();
  const { session } = useSession();
  const zone = useCall('setup.status', {}).data?.zone ?? null;
  const density = STATION_ROUTES.includes(useHashRoute()) || session === null ? 'station' : 'desk';
  usePageLook({ ...preferences, density, locale });
  return (
    <LocaleProvider locale={locale} timeZone={zone}>
      <LiveRegions>
        <LinkGate>
          <div className="flex h-full flex-col">
            <LostBanner />
            <RecordBanner />
            <ClockBanner />
            <div className="flex min-h-0 flex-1">
              <div className="h-full min-w-0 flex-1">
                <FaultBoundary>
                  <SessionGate preferences={preferences} onPreferences={setPreferences} onLocale={chooseLocale} />
                </FaultBoundary>
              </div>
              <DemoPanel />
            </div>
          </div>
        </LinkGate>
      </LiveRegions>
    </LocaleProvider>
  );
}

/** Until the host has answered there is nothing to show, and after it was started anew nothing here is of use. */
function LinkGate({ children }: { readonly children: React.ReactNode }) {
  const text = useText();
  const state = useLinkState();
  const [wasConnected, setWasConnected] = useState(false);
  if (state === 'connected' && !wasConnected) setWasConnected(true);
  if (state === 'refused') {
    return <PlainPage icon={PlugZap} title={text('receiving.refused.title')} text={text('receiving.refused.text')} />;
  }
  if (wasConnected) return children;
  const title = text(state === 'lost' ? 'ui.offline.title' : 'receiving.connecting');
  return <PlainPage icon={PlugZap} title={title} text={text('ui.offline.text')} />;
}

/** The one chosen on this page (`choiceOf` says how long), else the signed-in person's, the bench's, the browser's. */
function useLocaleChoice(): [Locale, (locale: Locale) => void] {
  const [before, choose] = useState<LocaleChoice | null>(null);
  const { session } = useSession();
  const status = useCall('setup.status', {}).data;
  const personId = session?.person.personId ?? null;
  const chosen = choiceOf(before, personId);
  if (chosen !== before) choose(chosen);
  const bench = status?.isSetUp === true ? status.locale : nearestLocale(navigator.language);
  return [chosen?.locale ?? session?.person.locale ?? bench, (locale) => choose({ personId, locale })];
}

function usePreferences(): [Preferences, (preferences: Preferences) => void] {
  const store = useMemo(() => createPreferenceStore(window.localStorage), []);
  const { session } = useSession();
  const personId = session?.person.personId ?? null;
  const [chosen, choose] = useState<{ readonly personId: string | null; readonly preferences: Preferences } | null>(
    null,
  );
  const kept = useMemo(() => store.read(personId), [store, personId]);
  const preferences = chosen?.personId === personId ? chosen.preferences : kept;
  const change = (next: Preferences): void => {
    store.write(personId, next);
    choose({ personId, preferences: next });
  };
  return [preferences, change];
}
