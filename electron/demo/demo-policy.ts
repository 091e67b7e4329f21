import { DEFAULT_POLICY } from '../../shared/domain/policy/default-policy.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';

/** The demo's warehouse pays the carriers both ways: what was damaged on the way back is a claim of its own (S46). */
export const DEMO_POLICY: Policy = {
  ...DEFAULT_POLICY,
  version: 'demo-1',
  inspection: {
    ...DEFAULT_POLICY.inspection,
    legContracts: { ...DEFAULT_POLICY.inspection.legContracts, return: 'own-account' },
  },
};
