import { useState } from 'react';
import type { Locale } from '../shared/i18n/locales.ts';
import { BenchBar } from './app/bench-bar.tsx';
import { goTo, hrefOf, useHashRoute, type Route } from './app/use-hash-route.ts';
import { goToAnnounced, goToCase, goToMatter, useShownAnnounced, useShownCase } from './app/shown-case.ts';
import { useSearchKey } from './app/use-search-key.ts';
import { useIdleLock } from './app/use-idle-lock.ts';
import { useSound } from './app/use-sound.ts';
import { ApprovalsScreen } from './approvals/approvals-screen.tsx';
import { CameraScanPanel, type CameraSource } from './camera/camera-scan-panel.tsx';
import { CasePage } from './case-page/case-page.tsx';
import { ClaimsScreen } from './claims/claims-screen.tsx';
import { DeliveryScreen } from './delivery/delivery-screen.tsx';
import { OpenWorkScreen } from './open-work/open-work-screen.tsx';
import { useOpenWorkKey } from './open-work/use-open-work-key.ts';
import { UnidentifiedScreen } from './unidentified/unidentified-screen.tsx';
import { DockScreen } from './dock/dock-screen.tsx';
import { NoParcelScreen } from './no-parcel/no-parcel-screen.tsx';
import { useCall, type CallResult } from './host/use-call.ts';
import { useSession } from './host/use-session.ts';
import { cleanCode } from './input/clean-code.ts';
import { ScanClaims } from './input/scan-claim.tsx';
import { usePhotoTaker, type PhotoTaker } from './photo/use-photo-taker.tsx';
import type { AskedWork } from './receiving/asked-work.ts';
import { IntakeProvider, useIntake } from './receiving/intake-provider.tsx';
import { KEY } from './receiving/keys.ts';
import { ReceivingScreen } from './receiving/receiving-screen.tsx';
import { AnnouncedPage } from './search/announced-page.tsx';
import { SearchScreen } from './search/search-screen.tsx';
import type { Preferences } from './settings/preferences.ts';
import { SettingsScreen } from './settings/settings-screen.tsx';
import { SetupScreen } from './setup/setup-screen.tsx';
import { SignInScreen } from './sign-in/sign-in-screen.tsx';
import type { SoundPlayer } from './sound/sound-player.ts';

export interface SessionGateProps {
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  readonly onLocale: (locale: Locale) => void;
}

/** First start, then sign-in, then the work: nobody gets past the first of them that is not done. */
export function SessionGate(props: SessionGateProps) {
  const { session } = useSession();
  const status = useCall('setup.status', {}).data;
  if (session !== null) return <SignedIn {...props} status={status} />;
  if (status === undefined) return null;
  return status.isSetUp ? <SignInScreen onLocale={props.onLocale} /> : <SetupScreen onLocale={props.onLocale} />;
}

/** What led to open work; a label scanned again asks again. */
interface Asked {
  readonly work: AskedWork;
  readonly times: number;
}

const EVERYTHING: AskedWork = { tab: 'list', shelf: null };
const TOTES: AskedWork = { tab: 'totes', code: null };

type SignedInProps = SessionGateProps & { readonly status: CallResult<'setup.status'> | undefined };

function SignedIn({ status, ...rest }: SignedInProps) {
  const route = useHashRoute();
  const [asked, setAsked] = useState<Asked>({ work: EVERYTHING, times: 0 });
  const showOpenWork = (work: AskedWork): void => {
    setAsked(({ times }) => ({ work, times: times + 1 }));
    goTo('open-work');
  };
  useOpenWorkKey({
    onWork: () => (route === 'open-work' ? goTo('receiving') : showOpenWork(EVERYTHING)),
    onTotes: () => showOpenWork(TOTES),
  });
  useSearchKey(route);
  const { signOut } = useSession();
  useIdleLock(status?.idleLockMs ?? null, () => void signOut());
  const photos = usePhotoTaker();
  const sound = useSound(rest.preferences);
  const bar = <BenchBar route={route} stationName={status?.stationName ?? null} camera={photos.camera} />;
  return (
    <ScanClaims>
      <IntakeProvider photos={photos} sound={sound} onScan={() => goTo('receiving')} onOpenWork={showOpenWork}>
        <Screen route={route} bar={bar} photos={photos} sound={sound} asked={asked} {...rest} />
      </IntakeProvider>
    </ScanClaims>
  );
}

type ScreenProps = SessionGateProps & {
  readonly route: Route;
  readonly bar: React.ReactNode;
  readonly photos: PhotoTaker;
  readonly sound: SoundPlayer;
  readonly asked: Asked;
};

function Screen({ route, bar, photos, sound, asked, preferences, onPreferences, onLocale }: ScreenProps) {
  const shownCase = useShownCase();
  const announced = useShownAnnounced();
  const intake = useIntake();
  switch (route) {
    case 'search':
      if (shownCase !== null) return <CasePage bar={bar} caseId={shownCase} />;
      if (announced !== null) return <AnnouncedPage bar={bar} shown={announced} backHref={hrefOf('search')} />;
      return <SearchScreen bar={bar} onOpen={goToCase} onAnnounced={goToAnnounced} />;
    case 'receiving':
      return <ReceivingScreen bar={bar} photos={photos} cameraPanel={<CameraScanner camera={photos.source} />} />;
    case 'unidentified':
      return <UnidentifiedScreen bar={bar} />;
    case 'dock':
      return <DockScreen bar={bar} photos={photos} sound={sound} />;
    case 'open-work':
      return (
        <OpenWorkScreen
          key={asked.times}
          bar={bar}
          sound={sound}
          asked={asked.work}
          onOtherScan={(scan) => {
            goTo('receiving');
            intake.scan(scan);
          }}
          noParcelHref={hrefOf('no-parcel')}
          unidentifiedHref={hrefOf('unidentified')}
          onMatter={goToMatter}
          onResumed={() => goTo('receiving')}
        />
      );
    case 'no-parcel':
      return <NoParcelScreen key={shownCase} bar={bar} shownCase={shownCase} backHref={hrefOf('open-work')} />;
    case 'approvals':
      return <ApprovalsScreen bar={bar} />;
    case 'delivery':
      return <DeliveryScreen bar={bar} />;
    case 'claims':
      return <ClaimsScreen bar={bar} />;
    case 'settings':
      return <SettingsScreen bar={bar} preferences={preferences} onPreferences={onPreferences} onLocale={onLocale} />;
  }
}

/** What the camera reads goes the way of every scan. */
function CameraScanner({ camera }: { readonly camera: CameraSource }) {
  const intake = useIntake();
  return (
    <CameraScanPanel
      camera={camera}
      onCode={(raw) => intake.scan({ ...cleanCode(raw), source: 'camera' })}
      onClose={() => intake.scanByCamera(false)}
      closeKey={KEY.camera}
    />
  );
}
