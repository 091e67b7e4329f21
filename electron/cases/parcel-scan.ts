import type { z } from 'zod';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { DeriveId } from '../../shared/event-log/envelope.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { CaseRowStore } from '../store/case-row-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { CaseWork, Worker } from './case-work.ts';
import { resumeCase } from './finish-current.ts';
import { type Arriving, receiveExpected } from './receive-expected.ts';
import { receiveShipment } from './receive-shipment.ts';
import type { HoldParcel } from './hold-parcel.ts';
import { noteRepeat } from './repeat-scan.ts';
import type { ScannedCode } from './scan-code.ts';

type Outcome = z.infer<typeof ScanOutcome>;

/** What a scanned parcel code does. */
export interface ParcelScan {
  /** A parcel that was received before: a repeat, or the case it belongs to is taken up again. */
  known(
    hit: { readonly caseId: string; readonly parcelId: string; readonly status: string },
    code: ScannedCode,
    worker: Worker,
  ): Outcome;
  /** A parcel of an announced return: opens its case, or joins the one that is open. */
  expected(arriving: Arriving, code: ScannedCode, worker: Worker): Outcome;
  /** A parcel that we sent out ourselves and that has come back. */
  shipment(shipment: OutboundShipment, code: ScannedCode, worker: Worker): Outcome;
  /** A code of a case (a unit's label): its case is taken up, unless it is the open one or done. */
  ofCase(hit: { readonly caseId: string; readonly status: string }, code: ScannedCode, worker: Worker): Outcome;
  resume(caseId: string, worker: Worker): Outcome;
}

export interface ParcelScanParts {
  readonly work: CaseWork;
  readonly caseRows: CaseRowStore;
  readonly reference: ReferenceStore;
  readonly currentCaseId: () => string | null;
  readonly deriveId: () => DeriveId;
  readonly policy: () => Policy;
  readonly nameOf: (personId: string) => string;
  readonly hold: HoldParcel;
}

/** "The next parcel is the confirmation" (DESIGN.md 6): never a question, never a merge; undo restores both. */
export function createParcelScan(parts: ParcelScanParts): ParcelScan {
  const isElsewhereAndOpen = (caseId: string, status: string): boolean =>
    (status === 'parked' || status === 'open') && parts.currentCaseId() !== caseId;
  return {
    known: ({ caseId, parcelId, status }, code, worker) =>
      isElsewhereAndOpen(caseId, status)
        ? resumeCase(caseId, worker, parts)
        : noteRepeat(caseId, code, worker, parts, parcelId),
    expected: (arriving, code, worker) => receiveExpected(arriving, code, worker, parts),
    shipment: (shipment, code, worker) => receiveShipment(shipment, code, worker, parts),
    ofCase: ({ caseId, status }, code, worker) =>
      isElsewhereAndOpen(caseId, status) ? resumeCase(caseId, worker, parts) : noteRepeat(caseId, code, worker, parts),
    resume: (caseId, worker) => resumeCase(caseId, worker, parts),
  };
}
