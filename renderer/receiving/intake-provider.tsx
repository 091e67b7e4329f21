import { useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  use,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
  useSyncExternalStore,
  type ReactNode,
} from 'react';
import { documentLocales } from '../../shared/i18n/document-locales.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useHost } from '../host/host-context.tsx';
import { useBench } from '../host/use-bench.ts';
import { callKey } from '../host/use-call.ts';
import { newCommandId, useSendChange } from '../host/use-change.ts';
import { useSession } from '../host/use-session.ts';
import { useLocale } from '../i18n/message.tsx';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { useAnnounce } from '../ui/live-regions.tsx';
import type { AskedWork } from './asked-work.ts';
import { Intake } from './intake.ts';
import type { IntakeState } from './intake-state.ts';
import type { PhotoSource } from './photo-source.ts';
import { useSay } from './use-say.ts';
import { useWedge } from './use-wedge.ts';

const IntakeContext = createContext<Intake | null>(null);

export interface IntakeProviderProps {
  readonly photos: PhotoSource;
  readonly sound: SoundPlayer;
  /** A code was scanned on whatever screen: the page shows the receiving screen. */
  readonly onScan: () => void;
  /** Somebody asked for open work, for what should lie on a shelf, or for the totes. */
  readonly onOpenWork: (asked: AskedWork) => void;
  readonly children: ReactNode;
}

/** Listens for scans on every screen of a signed-in bench, and keeps what is under way while one looks elsewhere. */
export function IntakeProvider({ photos, sound, onScan, onOpenWork, children }: IntakeProviderProps) {
  const intake = useNewIntake(sound);
  const openWork = useEffectEvent(onOpenWork);
  useEffect(() => {
    const show = (asked: AskedWork): void => openWork(asked);
    intake.onOpenWork.add(show);
    return () => void intake.onOpenWork.delete(show);
  }, [intake]);
  useEffect(() => intake.takePhotosFrom(photos), [intake, photos]);
  const bench = useBench().data;
  useEffect(() => {
    if (bench !== undefined) intake.benchChanged(bench);
  }, [bench, intake]);
  useWedge(intake, onScan);
  useIdentifiedParcels(intake);
  useSpokenBand(intake);
  return <IntakeContext value={intake}>{children}</IntakeContext>;
}

/** The receiving screen's will. Throws outside of `IntakeProvider`. */
export function useIntake(): Intake {
  const intake = use(IntakeContext);
  if (intake === null) throw new Error('useIntake needs an IntakeProvider above it');
  return intake;
}

/** One thing the screen remembers; only its own changes draw the component again, for a scan must not wait for that. */
export function useIntakeState<Key extends keyof IntakeState>(key: Key): IntakeState[Key] {
  const intake = useIntake();
  return useSyncExternalStore(intake.subscribe, () => intake.state()[key]);
}

/** One intake for as long as somebody is signed in; what it needs is looked up when it needs it. */
function useNewIntake(sound: SoundPlayer): Intake {
  const queries = useQueryClient();
  const { binary } = useHost();
  const send = useSendChange();
  const { signIn, signOut } = useSession();
  const locale = useCurrentLocale();
  const [intake] = useState(
    () =>
      new Intake({
        send,
        binary,
        bench: () => queries.getQueryData<BenchView>(callKey('bench.get')) ?? null,
        newId: newCommandId,
        documentLocales: () => documentLocales(locale.current),
        signIn: async (badge) => {
          const { person, rolesAfterPin } = await signIn({ badge });
          return { name: person.name, wantsPin: rolesAfterPin.length > 0 };
        },
        signOut,
        play: (name) => sound.play(name),
      }),
  );
  return intake;
}

/** Says which parcels have found their return, on whatever screen the import was run. */
function useIdentifiedParcels(intake: Intake): void {
  const { link } = useHost();
  useEffect(() => link.onPush('parcelsIdentified', ({ parcels }) => intake.parcelsIdentified(parcels)), [intake, link]);
}

/** Says each band to screen readers: politely what was done, at once what was refused, never both (U19). */
function useSpokenBand(intake: Intake): void {
  const band = useSyncExternalStore(intake.subscribe, () => intake.state().band);
  const say = useSay();
  const announce = useAnnounce();
  const spoken = useRef(band);
  useEffect(() => {
    if (spoken.current === band) return;
    spoken.current = band;
    const words = [band.word, ...(band.sentence === undefined ? [] : [band.sentence])].map(say).join('. ');
    announce(words, band.meaning === 'stop' ? 'assertive' : 'polite');
  }, [band, say, announce]);
}

/** The language of whoever works here now; the intake outlives them. */
function useCurrentLocale(): { readonly current: string } {
  const locale = useLocale();
  const current = useRef(locale);
  useEffect(() => {
    current.current = locale;
  }, [locale]);
  return current;
}
