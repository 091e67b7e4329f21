import { PauseCircle } from 'lucide-react';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { formatElapsed } from '../format/elapsed.ts';
import { type Text, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { ArrivalTimes } from './arrival-times.tsx';
import { closedSaying } from './closed-text.ts';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { isSameStep } from './same-step.ts';
import { UndoButton } from './undo-button.tsx';
import { useNow } from './use-now.ts';
import { useSay } from './use-say.ts';

/** Which parcel this is and how long it has been here; between parcels, the one that has just gone through. */
export function CaseHeader({ bench }: { readonly bench: BenchView }) {
  const text = useText();
  const say = useSay();
  const parked = bench.parkedCount === 0 ? '' : text('receiving.parked', { count: bench.parkedCount });
  const before = bench.justClosed;
  if (bench.case !== null) return <OpenCase view={bench.case} before={before} parked={parked} />;
  return (
    <>
      <p className="flex min-h-12 items-center text-soft">
        {before === null
          ? ''
          : `${text(before.status === 'parked' ? 'receiving.band.parked' : 'receiving.band.closed')}: ${say(closedSaying(before))}`}
      </p>
      <p className="self-center text-small text-muted">{parked}</p>
    </>
  );
}

interface OpenCaseProps {
  readonly view: CaseView;
  /** The parcel before, as long as its last step can be taken back. */
  readonly before: CaseView | null;
  readonly parked: string;
}

function OpenCase({ view, before, parked }: OpenCaseProps) {
  const intake = useIntake();
  const text = useText();
  const nowMs = useNow(true);
  const [parcel] = view.parcels;
  const names = [parcel?.trackingNumber ?? [], view.rmaNumbers].flat();
  const wayBack = before === null || isSameStep(view, before, nowMs) ? null : before;
  return (
    <>
      <p className="flex min-w-0 flex-1 basis-80 flex-wrap items-baseline gap-x-3 self-center leading-tight font-semibold">
        <span className="raw">{names.join(' · ')}</span>
        {parcel?.carrier ? <span>{parcel.carrier}</span> : null}
        {kindOf(view, text).map((kind) => (
          <span key={kind} className="rounded-mark bg-sunken px-2 whitespace-nowrap">
            {kind}
          </span>
        ))}
        {parcel === undefined ? null : <ArrivalTimes parcel={parcel} />}
      </p>
      {/* "Open work" counts them too; beside the way back to the parcel before there is no room for a second time. */}
      {parked === '' || wayBack !== null ? null : <p className="self-center text-small text-muted">{parked}</p>}
      <FirstCheckNote view={view} />
      {wayBack === null ? null : <UndoButton view={wayBack} before={null} of="before" />}
      <p className="self-center text-small text-muted">
        <span className="sr-only">{text('receiving.header.clock')} </span>
        {formatElapsed(nowMs - view.openedAtMs)}
      </p>
      <Button
        variant="quiet"
        icon={PauseCircle}
        keyHint={KEY.park}
        onPress={() => intake.do({ kind: 'park', reason: 'asked' })}
        className="-my-2 self-center"
      >
        {text('receiving.park')}
      </Button>
    </>
  );
}

/** A last call before the first check is late (S31). */
const NEAR_MS = 4 * 3_600_000;

/** S31: until when the parcel must have been looked at; said only when that is near or past. */
function FirstCheckNote({ view }: { readonly view: CaseView }) {
  const text = useText();
  const nowMs = useNow(true);
  const check = view.goods.firstCheck;
  if (check === null || check.isDone || check.dueAtMs - nowMs > NEAR_MS) return null;
  const isLate = nowMs > check.dueAtMs;
  return (
    <p className={classes('self-center text-small', isLate ? 'text-stop-text' : 'text-look-text')}>
      {isLate
        ? text('goods.first-check.late')
        : text('goods.first-check.due', { time: formatElapsed(check.dueAtMs - nowMs) })}
    </p>
  );
}

/** What kind of parcel it is, unless it is the usual one, and how many of its parcels are here. */
function kindOf({ returnClass, parcels, arrival }: CaseView, text: Text): string[] {
  const here = parcels.length;
  const expected = here + arrival.missingParcels.length;
  return [
    ...(returnClass === 'customer-return' ? [] : [text(`certificate.class.${returnClass}`)]),
    ...(expected > 1 ? [text('arrival.parcels', { here, expected })] : []),
  ];
}
