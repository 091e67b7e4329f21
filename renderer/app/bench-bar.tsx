import { LogOut } from 'lucide-react';
import { useSession } from '../host/use-session.ts';
import { useBench } from '../host/use-bench.ts';
import { useScale } from '../host/use-scale.ts';
import { useText } from '../i18n/message.tsx';
import { useMay } from '../rights/rights-gate.tsx';
import { AppBar } from '../ui/app-bar.tsx';
import { Button } from '../ui/button.tsx';
import { DeviceLamp } from '../ui/device-lamp.tsx';
import { cameraLamp, scaleLamp, type CameraKind } from './lamps.ts';
import { hrefOf, ROUTES, type Route } from './use-hash-route.ts';

export interface BenchBarProps {
  readonly route: Route;
  readonly stationName: string | null;
  readonly camera: CameraKind;
}

/** Cases without a parcel are reached from open work, parcels that nobody knows from the bench. */
const isInNav = (route: Route): route is Exclude<Route, 'no-parcel' | 'unidentified'> =>
  route !== 'no-parcel' && route !== 'unidentified';

/** The bar over every signed-in screen: where one can go, who works here, and how the devices are. */
export function BenchBar({ route, stationName, camera }: BenchBarProps) {
  const text = useText();
  const { session, signOut } = useSession();
  const bench = useBench().data;
  const maySupervise = useMay('supervisor', 'administrator') !== 'no';
  const mayAccount = useMay('finance', 'supervisor', 'administrator') !== 'no';
  const routes = ROUTES.filter(isInNav).filter(
    (entry) => (entry !== 'approvals' || maySupervise) && (entry !== 'claims' || mayAccount),
  );
  const scale = scaleLamp(useScale());
  const camLamp = cameraLamp(camera);
  return (
    <AppBar
      nav={routes.map((entry) => ({
        href: hrefOf(entry),
        label: text(`ui.nav.${entry}`),
        isCurrent: entry === route || (entry === 'open-work' && !isInNav(route)),
        ...(entry === 'delivery' ? { count: bench?.outboxWaiting ?? 0 } : {}),
        ...(entry === 'open-work' ? { count: bench?.parkedCount ?? 0 } : {}),
      }))}
    >
      <DeviceLamp label={text('ui.device.scale')} meaning={scale.meaning} state={text(scale.word)} />
      <DeviceLamp label={text('ui.device.camera')} meaning={camLamp.meaning} state={text(camLamp.word)} />
      <span className="min-w-0 truncate text-muted">
        {stationName === null ? null : <span className="hidden @min-[72rem]:inline">{stationName} · </span>}
        {session?.person.name}
      </span>
      <Button variant="quiet" icon={LogOut} onPress={() => void signOut()} className="-me-2 px-2 text-small">
        {text('ui.nav.sign-out')}
      </Button>
    </AppBar>
  );
}
