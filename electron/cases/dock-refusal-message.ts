import type { DockRefusal } from '../../shared/dock/dock-refusals.ts';

/** What a program reads; screens have `error.<kind>` in the reader's language. */
const SENTENCES: Readonly<Record<DockRefusal['kind'], string>> = {
  'dock-not-found': 'There is no such delivery: open one first.',
  'dock-already-open': 'A delivery is open on this station: close it before the next.',
  'dock-closed': 'The delivery is closed and signed for: open a new one.',
  'dock-parcel-unknown': 'That parcel is not in this delivery: scan its label first.',
  'dock-not-signed':
    'Damaged parcels need the driver’s signature, on the screen or on paper, before the delivery ends.',
  'nothing-to-undo': 'There is nothing to take back.',
  'not-latest-step': 'Only the latest step can be taken back: undo the later ones first.',
};

export function dockRefusalMessage({ kind }: DockRefusal): string {
  return SENTENCES[kind];
}
