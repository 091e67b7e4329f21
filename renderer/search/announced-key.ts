import type { AnnouncedView } from '../../shared/protocol/calls/search.ts';

/** Which announced return or shipment: by its RMA, or by its tracking number. */
export type AnnouncedKey = Pick<AnnouncedView, 'source' | 'ref'>;
