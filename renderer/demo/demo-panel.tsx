import { ChevronDown, ChevronUp, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from 'react-aria-components';
import type { DemoView } from '../../shared/protocol/calls/demo.ts';
import { useBench } from '../host/use-bench.ts';
import { useCall } from '../host/use-call.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { BadgeList } from './badge-list.tsx';
import { DemoAccidents } from './demo-accidents.tsx';
import { DemoButton } from './demo-button.tsx';
import { DemoScale } from './demo-scale.tsx';
import { DemoSection } from './demo-section.tsx';
import { OfficeLink } from './office-link.tsx';
import { ParcelInHand } from './parcel-in-hand.tsx';
import { ParcelList } from './parcel-list.tsx';
import { parcelOf } from './parcel-words.ts';
import { TryCard } from './try-card.tsx';
import { useWalks, type Walks } from './use-walks.ts';
import { ofEachWalk, WALK_PARCELS } from './walk.ts';

/** Below this width the bench needs all of it, so the panel starts as a tab. */
const WIDE_ENOUGH_PX = 1_200;

/** Type and targets of the station on every screen: the panel is used standing. */
const STATION = 'text-body [--spacing-target-2:4rem] [--text-small:1.25rem] [--text-body:1.5rem] [--text-title:2rem]';
/** Hazard stripes: nobody takes this for a part of the bench. */
const STRIPES =
  'bg-[repeating-linear-gradient(-45deg,var(--color-look)_0_0.75rem,var(--color-look-on)_0.75rem_1.5rem)]';

/** The demo's side panel: stands beside the screen, never over it. Renders nothing on a bench that is not a demo. */
export function DemoPanel() {
  const isDemo = useCall('setup.status', {}).data?.isDemo === true;
  return isDemo ? <DemoFrame /> : null;
}

function DemoFrame() {
  const text = useText();
  const [isOpen, setOpen] = useState(() => window.innerWidth >= WIDE_ENOUGH_PX);
  const demo = useCall('demo.get', {}).data;
  return (
    <aside
      aria-label={text('demo.panel')}
      className={`${STATION} flex h-full shrink-0 flex-col border-s border-line bg-surface ${isOpen ? 'w-64 min-[84rem]:w-80' : 'w-16'}`}
    >
      <div aria-hidden className={`h-4 shrink-0 ${STRIPES}`} />
      {isOpen ? <DemoHead onHide={() => setOpen(false)} /> : <DemoTab onShow={() => setOpen(true)} />}
      <div hidden={!isOpen} className="min-h-0 flex-1 overflow-y-auto">
        {demo === undefined ? null : <DemoWorld demo={demo} />}
      </div>
    </aside>
  );
}

function DemoHead({ onHide }: { readonly onHide: () => void }) {
  const text = useText();
  return (
    <div className="flex shrink-0 items-center justify-between border-b border-line ps-4">
      <p className="text-title font-bold">{text('demo.word')}</p>
      <Button
        aria-label={text('demo.hide')}
        className="grid size-16 place-items-center -outline-offset-4 data-hovered:bg-sunken"
        onPress={onHide}
      >
        <PanelRightClose aria-hidden className="size-8" />
      </Button>
    </div>
  );
}

function DemoTab({ onShow }: { readonly onShow: () => void }) {
  const text = useText();
  return (
    <Button
      aria-label={text('demo.show')}
      className="flex w-full flex-1 flex-col items-center gap-4 pt-4 -outline-offset-4 data-hovered:bg-sunken"
      onPress={onShow}
    >
      <PanelRightOpen aria-hidden className="size-8" />
      <span className="text-title leading-[1.6] font-bold [writing-mode:vertical-rl]">{text('demo.word')}</span>
    </Button>
  );
}

/** What lies around the bench: parcels, the scale, badges. It stays as it is when somebody else signs in. */
function DemoWorld({ demo }: { readonly demo: DemoView }) {
  const text = useText();
  const { session } = useSession();
  const { parcels, badges, backOfficeUrl } = demo;
  const walks = useWalks(ofEachWalk((walk) => parcelOf(parcels, WALK_PARCELS[walk])?.trackingNumber ?? null));
  const [taken, setTaken] = useState<number | null>(null);
  const [loadMg, setLoadMg] = useState(0);
  const suggested = parcels.findIndex(
    ({ what }) => what === (walks.current === null ? 'several' : WALK_PARCELS[walks.current]),
  );
  const at = taken ?? Math.max(0, suggested);
  const parcel = parcels[at];
  const putOnBench = (trackingNumber: string): void => {
    const found = parcels.findIndex((each) => each.trackingNumber === trackingNumber);
    if (found >= 0 && parcel?.trackingNumber !== trackingNumber) setTaken(found);
  };
  const takeAway = (trackingNumber: string): void =>
    setTaken((before) => (parcels[before ?? at]?.trackingNumber === trackingNumber ? null : before));
  const badgeList = <BadgeList badges={badges} />;
  return (
    <div className="flex flex-col gap-4 p-4">
      <TryCard walks={walks} />
      {session === null ? badgeList : <BenchWatch walks={walks} onArrived={putOnBench} onLeft={takeAway} />}
      {parcel === undefined ? null : (
        <DemoSection title={text('demo.parcels')}>
          {session === null ? <p className="text-small text-soft">{text('demo.scale.sign-in')}</p> : null}
          {session === null ? null : <ParcelInHand parcel={parcel} />}
          {session === null ? null : <DemoScale grossMg={parcel.grossMg} loadMg={loadMg} onLoad={setLoadMg} />}
        </DemoSection>
      )}
      {session === null ? null : (
        <DemoSection title={text('demo.parcels.choose')}>
          <ParcelList parcels={parcels} chosen={at} onChoose={setTaken} />
        </DemoSection>
      )}
      {session === null ? null : badgeList}
      {session === null ? null : <Accidents />}
      {backOfficeUrl === null ? null : <OfficeLink url={backOfficeUrl} />}
    </div>
  );
}

/** Folded away until somebody wants to see what a bench does when its scale misbehaves. */
function Accidents() {
  const text = useText();
  const [isShown, show] = useState(false);
  return (
    <DemoSection title={text('demo.accidents')}>
      <DemoButton icon={isShown ? ChevronUp : ChevronDown} onPress={() => show(!isShown)}>
        {text(isShown ? 'demo.accidents.hide' : 'demo.accidents.show')}
      </DemoButton>
      <div hidden={!isShown} className="flex flex-col gap-3">
        <DemoAccidents />
      </div>
    </DemoSection>
  );
}

interface BenchWatchProps {
  readonly walks: Walks;
  readonly onArrived: (trackingNumber: string) => void;
  readonly onLeft: (trackingNumber: string) => void;
}

/** Keeps the panel up to date with the bench, which can be read only once somebody is signed in. */
function BenchWatch({ walks: { watch }, onArrived, onLeft }: BenchWatchProps) {
  const bench = useBench().data;
  const onBench = bench?.case?.parcels.at(-1)?.trackingNumber ?? null;
  const arrived = useEffectEvent(onArrived);
  const left = useEffectEvent(onLeft);
  useEffect(() => {
    if (bench !== undefined) watch(bench);
  });
  useEffect(() => {
    if (onBench === null) return undefined;
    arrived(onBench);
    return () => left(onBench);
  }, [onBench]);
  return null;
}
