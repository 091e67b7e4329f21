import type { Candidate } from '../../shared/domain/code/candidate.ts';
import { codeKey } from '../../shared/domain/code/code-key.ts';
import { recogniseCode } from '../../shared/domain/code/recognise-code.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { DockState } from '../../shared/dock/dock-state.ts';
import type { DockScanOutcome } from '../../shared/protocol/dock-view.ts';
import { RefusedError } from '../refused.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { DockWork } from './dock-work.ts';
import type { Author } from './record.ts';

/** Prefixes this product prints itself: no carrier's label begins so. A badge is a key and is never written down. */
const OURS: readonly string[] = ['command', 'person', 'unit', 'check'];

/** A label of the pile, as it will be known at the bench. */
interface DockLabel {
  readonly trackingNumber: string;
  readonly key: string;
  readonly isKnown: boolean;
}

export interface DockScanParts {
  readonly docks: DockWork;
  readonly reference: ReferenceStore;
  readonly policy: () => Policy;
}

/**
 * Counts one parcel of the pile. A label may hold more than the number (a postcode, a service); the meaning that the
 * carrier's list or an announced return knows is taken, so that the bench finds the arrival under the same key.
 * @throws RefusedError for a text that cannot be a code at all.
 */
export function scanAtDock(
  { dockId, raw }: { readonly dockId: string; readonly raw: string },
  worker: Author,
  { docks, reference, policy }: DockScanParts,
): DockScanOutcome {
  const recognised = recogniseCode(raw, policy().arrival.preferredCarriers);
  if (!recognised.ok) {
    const { kind, ...details } = recognised.error;
    throw new RefusedError(
      { ...details, kind: `code-${kind}` },
      'This cannot be a label: scan the parcel number alone.',
    );
  }
  const { candidates } = recognised.value;
  const state = docks.fold(dockId);
  const label = labelOf(candidates, state, reference);
  if (label === null) return { kind: 'not-a-parcel', reading: readingOf(candidates) };
  const { trackingNumber, key } = label;
  const before = state.parcels.find((parcel) => parcel.key === key);
  docks.apply(dockId, { type: 'ScanDockParcel', parcel: { trackingNumber, key, raw: raw.slice(0, 512) } }, worker);
  if (before) return { kind: 'repeat', trackingNumber, firstAtMs: before.arrivedAtMs };
  return { kind: label.isKnown ? 'counted' : 'unknown', trackingNumber };
}

function labelOf(candidates: readonly Candidate[], state: DockState, reference: ReferenceStore): DockLabel | null {
  const [first] = candidates;
  if (!first || OURS.includes(first.kind)) return null;
  const listed = new Set(state.announcedTracking.map((number) => codeKey(number) ?? number));
  const hasList = listed.size > 0;
  const named = candidates.find(({ key }) => listed.has(key));
  const announced = named ?? candidates.find(({ key }) => reference.returnsByTracking(key).length > 0);
  if (announced) return labelFrom(announced, named !== undefined || !hasList);
  if (isProduct(candidates, reference)) return null;
  return labelFrom(candidates.find(({ kind }) => kind === 'tracking') ?? first, false);
}

const labelFrom = ({ value, key }: Candidate, isKnown: boolean): DockLabel => ({ trackingNumber: value, key, isKnown });

/** Somebody hit the barcode of what is inside: counting it would be a parcel too many. */
function isProduct(candidates: readonly Candidate[], reference: ReferenceStore): boolean {
  return candidates.some(({ kind, value }) =>
    kind === 'gtin' ? reference.itemByGtin(value) !== null : kind === 'sku' && reference.itemBySku(value) !== null,
  );
}

/** What may be shown again: never a badge. */
function readingOf([first]: readonly Candidate[]): string {
  return first === undefined || first.kind === 'person' ? '' : first.value;
}
