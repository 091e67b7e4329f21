import { z } from 'zod';
import type { HandoverState } from './handover-state.ts';

/**
 * What comparing a shelf with the system can find (idea 14): the same, a parcel the system had on another shelf, one
 * nobody knows, one that is closed or in work and should not lie there, one that should lie there and does not.
 */
export const SHELF_FINDINGS = ['present', 'moved', 'unknown', 'not-parked', 'missing'] as const;
export const ShelfFindingKind = z.enum(SHELF_FINDINGS);

export interface ShelfFinding {
  readonly kind: z.infer<typeof ShelfFindingKind>;
  readonly shelf: string;
  readonly caseId: string | null;
  /** The code as it was read; null for what was not there to be read. */
  readonly raw: string | null;
  readonly shelfInSystem: string | null;
}

/** A parked case the system has on a shelf. */
export interface ShelvedCase {
  readonly caseId: string;
  readonly shelf: string;
}

/**
 * Compares the shelves scanned so far with what the system has there. What is missing is frozen when the handover is
 * closed: the sheet says for good what was found that evening. A shelf nobody scanned says nothing.
 */
export function shelfFindings(state: HandoverState, inSystem: readonly ShelvedCase[]): ShelfFinding[] {
  const found = state.seen.map(({ shelf, caseId, raw, seenAs, shelfInSystem }): ShelfFinding => ({
    kind: kindOf(seenAs, shelf, shelfInSystem),
    shelf,
    caseId,
    raw,
    shelfInSystem,
  }));
  const missing = missingFrom(state, inSystem).map(({ caseId, shelf }): ShelfFinding => ({
    kind: 'missing',
    shelf,
    caseId,
    raw: null,
    shelfInSystem: shelf,
  }));
  return [...found, ...missing];
}

/** What the system has on the scanned shelves and nobody has seen anywhere. */
export function missingFrom(state: HandoverState, inSystem: readonly ShelvedCase[]): readonly ShelvedCase[] {
  if (state.closed) return state.closed.missing;
  const seen = new Set(state.seen.map(({ caseId }) => caseId));
  return inSystem.filter(({ caseId, shelf }) => state.shelves.includes(shelf) && !seen.has(caseId));
}

function kindOf(seenAs: string, shelf: string, shelfInSystem: string | null): ShelfFinding['kind'] {
  if (seenAs === 'unknown') return 'unknown';
  if (seenAs !== 'parked') return 'not-parked';
  return shelfInSystem === shelf ? 'present' : 'moved';
}
