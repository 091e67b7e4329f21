import type { OuterPackaging } from '../outer-packaging.ts';

/** The leg of the journey on which damage happened (DESIGN.md 5). */
export type TransportLeg = 'outbound' | 'return' | 'neither';
export type ContractParty = 'own-account' | 'platform' | 'buyer' | 'unknown';

export interface ProposedLeg {
  readonly leg: TransportLeg;
  /** Who contracted it, as the policy says of that leg. */
  readonly contractedBy: ContractParty;
}

/** Who pays the carrier of each leg, as policy data; nothing is claimed on a leg the site did not contract. */
export type LegContracts = Readonly<Record<'outbound' | 'return', ContractParty>>;

/**
 * The leg to propose for transport damage: goods that never left our own shipment were damaged on the way out; of
 * goods a buyer sent back, a box that came damaged points at the way back, and an intact one at the way out.
 */
export function proposedLeg(
  found: { readonly isOwnShipment: boolean; readonly outside: OuterPackaging | null },
  contracts: LegContracts,
): ProposedLeg {
  const isOutsideDamaged = found.outside !== null && found.outside !== 'intact';
  const leg = found.isOwnShipment || !isOutsideDamaged ? 'outbound' : 'return';
  return { leg, contractedBy: contracts[leg] };
}
