import { Camera, HardDrive, LogOut, Scale } from 'lucide-react';
import { useSession } from '../host/use-session.ts';
import { useBench } from '../host/use-bench.ts';
import { useBackupLamp } from '../host/use-backup.ts';
import { useScale } from '../host/use-scale.ts';
import { useText } from '../i18n/message.tsx';
import { AppBar, type NavEntry } from '../ui/app-bar.tsx';
import { Button } from '../ui/button.tsx';
import { DeviceLamp } from '../ui/device-lamp.tsx';
import { cameraLamp, scaleLamp, type CameraKind } from './lamps.ts';
import { navRouteOf, navRoutes, type NavRoute } from './nav-routes.ts';
import { hrefOf, type Route } from './use-hash-route.ts';

export interface BenchBarProps {
  readonly route: Route;
  readonly stationName: string | null;
  readonly camera: CameraKind;
}

/** The bar over every signed-in screen: where one can go, who works here, and how the devices are. */
export function BenchBar({ route, stationName, camera }: BenchBarProps) {
  const text = useText();
  const { session, signOut } = useSession();
  const bench = useBench().data;
  const { first, more } = navRoutes([...(session?.person.roles ?? []), ...(session?.rolesAfterPin ?? [])]);
  const waiting: Partial<Record<NavRoute, number>> = {
    delivery: bench?.outboxWaiting ?? 0,
    'open-work': bench?.parkedCount ?? 0,
  };
  const entryOf = (entry: NavRoute): NavEntry => ({
    href: hrefOf(entry),
    label: text(`ui.nav.${entry}`),
    isCurrent: entry === navRouteOf(route),
    count: waiting[entry] ?? 0,
  });
  const scale = scaleLamp(useScale());
  const camLamp = cameraLamp(camera);
  const isBackupOverdue = useBackupLamp();
  return (
    <AppBar nav={first.map(entryOf)} more={more.map(entryOf)}>
      <DeviceLamp label={text('ui.device.scale')} icon={Scale} meaning={scale.meaning} state={text(scale.word)} />
      <DeviceLamp label={text('ui.device.camera')} icon={Camera} meaning={camLamp.meaning} state={text(camLamp.word)} />
      {isBackupOverdue ? (
        <DeviceLamp label={text('backup.title')} icon={HardDrive} meaning="look" state={text('backup.lamp.overdue')} />
      ) : null}
      <span className="hidden min-w-0 truncate text-muted @min-[52rem]:inline">
        {stationName === null ? null : <span className="hidden @min-[100rem]:inline">{stationName} · </span>}
        {session?.person.name}
      </span>
      <Button variant="quiet" icon={LogOut} onPress={() => void signOut()} className="-me-2 shrink-0 px-2 text-small">
        <span className="sr-only @min-[92rem]:not-sr-only @min-[92rem]:whitespace-nowrap">
          {text('ui.nav.sign-out')}
        </span>
      </Button>
    </AppBar>
  );
}
