import { administrationCalls } from './calls/administration.ts';
import { arrivalCalls } from './calls/arrival.ts';
import { approvalCalls } from './calls/approvals.ts';
import { auditCalls } from './calls/audit.ts';
import { backupCalls } from './calls/backup.ts';
import { caseCalls } from './calls/cases.ts';
import { claimCalls } from './calls/claims.ts';
import { deliveryCalls } from './calls/delivery.ts';
import { demoCalls } from './calls/demo.ts';
import { deviceCalls } from './calls/devices.ts';
import { scaleCheckCalls } from './calls/scale-checks.ts';
import { exchangeCalls } from './calls/exchange.ts';
import { erasureCalls } from './calls/erasure.ts';
import { peopleCalls } from './calls/people.ts';
import { dockCalls } from './calls/dock.ts';
import { handoverCalls } from './calls/handover.ts';
import { policyCalls } from './calls/policy.ts';
import { itemPictureCalls } from './calls/item-pictures.ts';
import { massCalls } from './calls/masses.ts';
import { matterCalls } from './calls/matters.ts';
import { clockCalls } from './calls/clock.ts';
import { recordStateCalls } from './calls/record-state.ts';
import { receivingCalls } from './calls/receiving.ts';
import { timelineCalls } from './calls/timeline.ts';
import { rememberedChoiceCalls } from './calls/remembered-choices.ts';
import { scannerCalls } from './calls/scanners.ts';
import { scaleSetupCalls } from './calls/scale-setup.ts';
import { searchCalls } from './calls/search.ts';
import { unidentifiedCalls } from './calls/unidentified.ts';
import { setupFileCalls } from './calls/setup-file.ts';
import { sessionCalls } from './calls/session.ts';
import { weightCalls } from './calls/weights.ts';
import { workCalls } from './calls/work.ts';
import { goodsCalls } from './calls/goods.ts';
import { toteCalls } from './calls/totes.ts';

/** Every call of the host, by name. Photos and documents, which are bytes, stand in `binary-calls.ts`. */
export const CALLS = {
  ...sessionCalls,
  ...peopleCalls,
  ...erasureCalls,
  ...setupFileCalls,
  ...auditCalls,
  ...backupCalls,
  ...approvalCalls,
  ...receivingCalls,
  ...weightCalls,
  ...massCalls,
  ...itemPictureCalls,
  ...arrivalCalls,
  ...goodsCalls,
  ...toteCalls,
  ...caseCalls,
  ...claimCalls,
  ...deliveryCalls,
  ...dockCalls,
  ...matterCalls,
  ...deviceCalls,
  ...scaleCheckCalls,
  ...scaleSetupCalls,
  ...rememberedChoiceCalls,
  ...scannerCalls,
  ...administrationCalls,
  ...clockCalls,
  ...recordStateCalls,
  ...exchangeCalls,
  ...searchCalls,
  ...timelineCalls,
  ...workCalls,
  ...handoverCalls,
  ...policyCalls,
  ...unidentifiedCalls,
  ...demoCalls,
};
