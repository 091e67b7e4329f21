import { ArrowLeft, PackageOpen, ScanEye } from 'lucide-react';
import type { ReactNode } from 'react';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useBench } from '../host/use-bench.ts';
import { useScale } from '../host/use-scale.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { StationLayout } from '../ui/station-layout.tsx';
import { ArrivalWarnings, RecallNote } from './arrival-notes.tsx';
import { ArrivalPanel } from './arrival-panel.tsx';
import { BenchBand } from './bench-band.tsx';
import { CaseHeader } from './case-header.tsx';
import { CheckGauge } from './check-gauge.tsx';
import { CheckPanel } from './check-panel.tsx';
import { CheckReminder } from './check-reminder.tsx';
import { ChooserPanel } from './chooser-panel.tsx';
import { ContentsPanel } from './contents-panel.tsx';
import { HeldPanel, NoLabelButton } from './held-panel.tsx';
import { InspectionPanel } from './inspection-panel.tsx';
import { CorrectPanel } from './correct-panel.tsx';
import { CorrectionNotice } from './correction-notice.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { ManualWeightPanel } from './manual-weight-panel.tsx';
import { nextAction } from './next-action.ts';
import { NextButton } from './next-button.tsx';
import { unitAt } from './open-unit.ts';
import { OutsidePanel, ParcelFacts, ParcelPanel } from './parcel-panel.tsx';
import { PhotoBar } from './photo-bar.tsx';
import type { PhotoSource } from './photo-source.ts';
import { useCheckReminder } from './use-check-reminder.ts';
import { useScreenKeys } from './use-screen-keys.ts';
import { useScanFocus } from './use-scan-focus.ts';
import { isUnknownParcel } from './is-unknown-parcel.ts';
import { UnknownPanel } from './unknown-panel.tsx';
import { VerdictPanel } from './verdict-panel.tsx';
import { WeightPanel } from './weight-panel.tsx';

export interface ReceivingScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  readonly photos: PhotoSource;
  /** Scans with the camera while it stands. The page puts it in: how a camera reads is none of this screen's business. */
  readonly cameraPanel: ReactNode;
}

/** The bench: one parcel, from the scan to the confirmation (ux.md 4). */
export function ReceivingScreen({ bar, photos, cameraPanel }: ReceivingScreenProps) {
  const bench = useBench().data;
  if (bench === undefined) {
    return (
      <>
        {bar}
        <main className="p-6">
          <Skeleton lines={6} />
        </main>
      </>
    );
  }
  return <Bench bar={bar} photos={photos} cameraPanel={cameraPanel} bench={bench} />;
}

type BenchProps = ReceivingScreenProps & { readonly bench: BenchView };

function Bench({ bar, photos, cameraPanel, bench }: BenchProps) {
  const text = useText();
  useScreenKeys(bench);
  return (
    <StationLayout
      title={text('ui.nav.receiving')}
      bar={bar}
      band={<BenchBand bench={bench} />}
      notice={<Notice photos={photos} bench={bench} />}
      header={<CaseHeader bench={bench} />}
      left={
        <>
          <ScanBox />
          <CameraBox panel={cameraPanel} hasCase={bench.case !== null} />
          <LeftColumn bench={bench} />
        </>
      }
      middle={<MiddleColumn bench={bench} />}
      right={<RightColumn bench={bench} />}
      photos={
        bench.case === null ? null : <PhotoBar view={bench.case} photos={photos} next={nextAction(bench, false)} />
      }
      next={<NextButton bench={bench} />}
    />
  );
}

/** The one box for any code; it says so while a code is being read or looked up. */
function ScanBox() {
  const intake = useIntake();
  const isBurst = useIntakeState('isReading');
  const isWaiting = useIntakeState('waiting') > 0;
  return (
    <ScanField
      state={isBurst || isWaiting ? 'reading' : 'ready'}
      onCode={(text) => intake.scan({ text, source: 'typed' })}
      ref={useScanFocus()}
    />
  );
}

/** The camera's picture while it scans, else how to begin. With a parcel in work the key and the barcode must do. */
function CameraBox({ panel, hasCase }: { readonly panel: ReactNode; readonly hasCase: boolean }) {
  const text = useText();
  const intake = useIntake();
  if (useIntakeState('isByCamera')) return panel;
  if (hasCase) return null;
  return (
    <Button
      icon={ScanEye}
      keyHint={KEY.camera}
      barcode="CMDCAMERA"
      aria-keyshortcuts={KEY.camera}
      onPress={() => intake.scanByCamera(true)}
    >
      {text('camera.open')}
    </Button>
  );
}

/** A state that lasts, quieter than the band. */
function Notice({ photos, bench }: Pick<BenchProps, 'photos' | 'bench'>) {
  const text = useText();
  const isFullWidth = useIntakeState('isFullWidth');
  const isDone = useIntakeState('done') !== null || (bench.case?.progress.reopenings.length ?? 0) > 0;
  const reminder = useCheckReminder(bench);
  if (isFullWidth) return <Banner meaning="look" title={text('ui.scan.full-width')} />;
  if (isDone) return <CorrectionNotice bench={bench} />;
  if (reminder !== null && bench.scaleCheck !== null) {
    return <CheckReminder reminder={reminder} standing={bench.scaleCheck} />;
  }
  return photos.camera === 'denied' ? <Banner meaning="look" title={text('receiving.camera.denied')} /> : null;
}

interface ColumnProps {
  readonly bench: BenchView;
}

function LeftColumn({ bench: { case: view } }: ColumnProps) {
  const unit = useIntakeState('unit');
  if (view === null) return null;
  if (unit !== null) {
    return (
      <>
        <BackToContents />
        <ParcelFacts view={view} />
      </>
    );
  }
  return (
    <>
      <OutsidePanel view={view} />
      <ParcelPanel view={view} />
    </>
  );
}

function BackToContents() {
  const text = useText();
  const intake = useIntake();
  return (
    <Button icon={ArrowLeft} aria-keyshortcuts={KEY.back} onPress={() => intake.openUnit(null)} className="self-start">
      {text('ui.back')}
    </Button>
  );
}

function MiddleColumn({ bench: { case: view, scaleCheck } }: ColumnProps) {
  const chooser = useIntakeState('chooser');
  const unit = useIntakeState('unit');
  const held = useIntakeState('held');
  const done = useIntakeState('done');
  const isCorrecting = useIntakeState('isCorrecting');
  const panel = useIntakeState('arrivalPanel');
  const isChecking = useIntakeState('check') !== null;
  if (chooser !== null) return <ChooserPanel chooser={chooser} />;
  if (done !== null && isCorrecting) return <CorrectPanel caseId={done} />;
  if (view === null && isChecking) return <CheckPanel standing={scaleCheck} />;
  if (view === null) return held === null ? <NoParcel /> : <HeldPanel held={held} />;
  if (panel !== null && view.confirmation !== null) return <ArrivalPanel view={view} panel={panel} />;
  const open = unit === null ? null : unitAt(view, unit);
  if (open !== null) return <InspectionPanel view={view} open={open} />;
  return (
    <>
      <RecallNote view={view} />
      <ArrivalWarnings view={view} />
      <Contents view={view} />
    </>
  );
}

function RightColumn({ bench }: ColumnProps) {
  const unit = useIntakeState('unit');
  const isWeighingByHand = useIntakeState('isWeighingByHand');
  const isChecking = useIntakeState('check') !== null;
  const scale = useScale();
  const open = unit === null || bench.case === null ? null : unitAt(bench.case, unit);
  if (bench.case !== null && isWeighingByHand) return <ManualWeightPanel />;
  if (bench.case !== null && open !== null) return <VerdictPanel view={bench.case} open={open} />;
  if (bench.case === null && isChecking) return <CheckGauge standing={bench.scaleCheck} scale={scale} />;
  return <WeightPanel bench={bench} scale={scale} />;
}

function Contents({ view }: { readonly view: CaseView }) {
  return isUnknownParcel(view) ? <UnknownPanel view={view} /> : <ContentsPanel view={view} />;
}

/** Between two parcels: calm, and huge. */
function NoParcel() {
  const text = useText();
  return (
    <div className="flex min-h-full shrink-0 flex-col justify-center gap-4">
      <PackageOpen aria-hidden className="size-20 text-muted" strokeWidth={1.25} />
      <p className="text-item leading-tight font-bold text-balance">{text('receiving.empty.title')}</p>
      <p className="max-w-[32ch] text-soft">{text('receiving.empty.text')}</p>
      <NoLabelButton />
      <a href="#/unidentified" className="flex min-h-target-2 items-center self-start font-semibold text-accent">
        {text('unidentified.list.link')}
      </a>
    </div>
  );
}
