import { DEFAULT_ARRIVAL_TERMS } from './arrival-terms.ts';
import { DEFAULT_CLAIM_TERMS } from './claim-terms.ts';
import { DEFAULT_FLAGS } from './flag.ts';
import { DEFAULT_INSPECTION_TERMS } from './inspection-terms.ts';
import { DEFAULT_NOTE_TEMPLATE } from './note-template.ts';
import { DEFAULT_DOCK_POLICY } from './dock-policy.ts';
import { DEFAULT_APPROVAL_TERMS } from './approvals.ts';
import { DEFAULT_MATTER_TERMS } from './matter-terms.ts';
import type { Policy } from './policy.ts';
import { DEFAULT_RETENTION } from './retention.ts';
import { DEFAULT_SCALE_CHECKS } from './scale-checks.ts';
import { DEFAULT_SHELVES } from './shelf.ts';
import { DEFAULT_SNAPSHOTS } from './snapshots.ts';
import { WeighingTerms } from './weighing-terms.ts';
import { DEFAULT_WORK_CLOCKS } from './work-clocks.ts';

/** What a bench does before its site has adopted a policy of its own. Defaults from DESIGN.md 5, 7 and 8. */
export const DEFAULT_POLICY: Policy = {
  version: 'default-1',
  undoWindowsMs: {
    received: 10_000,
    inspected: 60_000,
    restock: 60_000,
    refundReady: 300_000,
    corrected: 10_000,
    unidentified: 60_000,
  },
  weighing: WeighingTerms.parse({
    mode: 'if-there',
    packagingMassMg: 95_000,
    toleranceMg: 40_000,
    tolerancePermille: 30,
  }),
  operatorGrades: ['A', 'B'],
  onePersonBench: false,
  dispositionByGrade: {
    A: { disposition: 'restock', place: 'A1', ruleIds: ['S80'] },
    B: { disposition: 'refurbish', place: 'B1', ruleIds: ['S80'] },
    C: { disposition: 'quarantine', place: 'Q1', ruleIds: ['S34'] },
    D: { disposition: 'scrap', place: 'X1', ruleIds: ['S34'] },
  },
  placeByDisposition: {
    restock: 'A1',
    refurbish: 'B1',
    quarantine: 'Q1',
    'return-to-vendor': 'V1',
    liquidate: 'L1',
    scrap: 'X1',
    'return-to-sender': 'R1',
    'hold-for-carrier': 'H1',
    're-ship': 'R2',
  },
  stockBinByDisposition: {
    restock: 'good',
    refurbish: 'defective',
    quarantine: 'quarantine',
    'return-to-vendor': 'defective',
    liquidate: 'defective',
    scrap: 'defective',
    'return-to-sender': 'none',
    'hold-for-carrier': 'none',
    're-ship': 'none',
  },
  refundWithheldForCauses: ['customer-use'],
  shelves: [...DEFAULT_SHELVES],
  flags: [...DEFAULT_FLAGS],
  noteTemplate: DEFAULT_NOTE_TEMPLATE,
  workClocks: DEFAULT_WORK_CLOCKS,
  inspection: DEFAULT_INSPECTION_TERMS,
  arrival: DEFAULT_ARRIVAL_TERMS,
  approvals: DEFAULT_APPROVAL_TERMS,
  badgeOnlyRoles: ['operator', 'inspector'],
  idleLockMinutes: 3,
  dock: DEFAULT_DOCK_POLICY,
  claims: DEFAULT_CLAIM_TERMS,
  snapshots: DEFAULT_SNAPSHOTS,
  scaleChecks: DEFAULT_SCALE_CHECKS,
  retention: DEFAULT_RETENTION,
  matters: DEFAULT_MATTER_TERMS,
};
