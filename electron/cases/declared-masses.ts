import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { Masses } from '../../shared/return-case/masses.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** What the shop says things weigh, and what the policy says of the packaging. */
export function createDeclaredMasses(parts: {
  readonly reference: Pick<ReferenceStore, 'itemBySku'>;
  readonly policy: () => Policy;
}): Masses {
  const { reference, policy } = parts;
  return {
    unitMass: ({ sku, unitMassMg }) => {
      const item = reference.itemBySku(sku);
      const massMg = unitMassMg ?? item?.unitMassMg ?? null;
      if (massMg === null) return null;
      const { unitSpreadPermille } = policy().weighing;
      const spreadMg = item?.massSpreadMg ?? Math.ceil((massMg * unitSpreadPermille) / 1_000);
      return { massMg, spreadMg, from: 'declared', parcels: 0 };
    },
    packings: () => {
      const { packings, packagingMassMg, packagingSpreadMg } = policy().weighing;
      const usual = { name: 'usual', massMg: Math.max(1, packagingMassMg), spreadMg: packagingSpreadMg };
      return (packings.length > 0 ? packings : [usual]).map((packing) => ({ ...packing, from: 'policy' }));
    },
  };
}
