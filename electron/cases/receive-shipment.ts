import type { z } from 'zod';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { type ExpectedReturn, trackingNumbersOf } from '../../shared/domain/reference/expected-return.ts';
import type { OutboundShipment } from '../../shared/domain/reference/outbound-shipment.ts';
import type { ScanOutcome } from '../../shared/protocol/bench-view.ts';
import type { Worker } from './case-work.ts';
import { finishCurrent, resumeCase } from './finish-current.ts';
import { freeRound } from './free-round.ts';
import { classifyFound } from './join-parcel.ts';
import { openedFromShipment, shipmentMatched } from './open-shipment.ts';
import { parcelOf } from './parcel-of.ts';
import type { ParcelScanParts } from './parcel-scan.ts';
import { receiveExpected } from './receive-expected.ts';
import type { ScannedCode } from './scan-code.ts';

type Outcome = z.infer<typeof ScanOutcome>;

/**
 * A parcel that we sent out has come back. A return that was announced for its order without a number of its own (an
 * expected refusal, a recall) is this one; a case that gave the parcel up as lost gets it; else it opens a case of its
 * own that expects everything that left.
 */
export function receiveShipment(
  shipment: OutboundShipment,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): Outcome {
  const announced = announcedFor(shipment, parts);
  if (announced) {
    const expected = { ...announced, carrier: announced.carrier ?? shipment.carrier };
    return receiveExpected({ expected, scannedNumber: shipment.trackingNumber }, code, worker, parts);
  }
  const givenUp = casesGivenUp(shipment, parts);
  const open = givenUp.find(({ status }) => status === 'open' || status === 'parked');
  if (open) return foundAgain(open.caseId, shipment, code, worker, parts);
  return openShipment(shipment, givenUp.length > 0, code, worker, parts);
}

const OF_OUR_OWN: readonly ExpectedReturn['returnClass'][] = ['refused', 'bounced', 'recalled'];

function announcedFor({ orderNumber }: OutboundShipment, { reference }: ParcelScanParts): ExpectedReturn | undefined {
  if (orderNumber === null) return undefined;
  return reference
    .returnsByOrder(keyOf(orderNumber))
    .find((expected) => OF_OUR_OWN.includes(expected.returnClass) && trackingNumbersOf(expected).length === 0);
}

/** Cases of the same order whose parcel was given up as lost, or paid for without it. */
function casesGivenUp({ orderNumber }: OutboundShipment, { caseRows, work }: ParcelScanParts) {
  if (orderNumber === null) return [];
  return caseRows.byCode('order', keyOf(orderNumber)).filter(({ caseId }) => {
    const { matter, parcels } = work.fold(caseId).state;
    const isGivenUp = matter?.matter === 'lost-in-transit' || matter?.matter === 'refund-without-return';
    return isGivenUp && parcels.length === 0;
  });
}

function foundAgain(
  caseId: string,
  shipment: OutboundShipment,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): Outcome {
  if (parts.currentCaseId() !== caseId) resumeCase(caseId, worker, parts);
  const parcel = parcelOf(caseId, shipment.trackingNumber, shipment.carrier, code, parts.deriveId());
  parts.work.apply(caseId, { type: 'ReceiveParcel', parcel }, worker);
  classifyFound(caseId, worker, parts);
  return { kind: 'joined', caseId, joined: 'parcel' };
}

function openShipment(
  shipment: OutboundShipment,
  isFound: boolean,
  code: ScannedCode,
  worker: Worker,
  parts: ParcelScanParts,
): Outcome {
  const { work, reference } = parts;
  const deriveId = parts.deriveId();
  const returnClass = isFound ? 'lost-and-found' : parts.policy().arrival.ownWaybillClass;
  const opened = openedFromShipment(
    shipment,
    freeRound(shipment.trackingNumber, parts),
    returnClass,
    reference,
    deriveId,
  );
  const { caseId } = opened;
  const finished = finishCurrent(caseId, worker, parts);
  const parcel = parcelOf(caseId, shipment.trackingNumber, shipment.carrier, code, deriveId);
  work.apply(caseId, { type: 'OpenCase', opened, parcel, announced: [shipmentMatched(shipment)] }, worker);
  return { kind: 'received', caseId, ...finished };
}

const keyOf = (text: string): string => codeKey(text) ?? text;
