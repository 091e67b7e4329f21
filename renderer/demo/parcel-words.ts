import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { DemoView } from '../../shared/protocol/calls/demo.ts';

export type DemoParcel = DemoView['parcels'][number];

const WHAT: Readonly<Record<string, MessageId>> = {
  clean: 'demo.what.clean',
  damaged: 'demo.what.damaged',
  several: 'demo.what.several',
  light: 'demo.what.light',
  'wrong-item': 'demo.what.wrong-item',
  refused: 'demo.what.refused',
  bounced: 'demo.what.bounced',
  repeat: 'demo.what.repeat',
  unknown: 'demo.what.unknown',
  'own-parcel': 'demo.what.own-parcel',
  'first-parcel': 'demo.what.first-parcel',
  'second-parcel': 'demo.what.second-parcel',
  'two-returns': 'demo.what.two-returns',
  cartons: 'demo.what.cartons',
  'third-carton': 'demo.what.third-carton',
  recalled: 'demo.what.recalled',
  empty: 'demo.what.empty',
};

/** What a parcel of the demo shows; the tracking number alone where we have no word for it. */
export function whatOf({ what }: DemoParcel): MessageId | null {
  return WHAT[what] ?? null;
}

/** The first parcel of a kind. */
export function parcelOf(parcels: readonly DemoParcel[], what: string): DemoParcel | null {
  return parcels.find((parcel) => parcel.what === what) ?? null;
}
