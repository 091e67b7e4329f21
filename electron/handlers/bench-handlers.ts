import { arrivalHandlers } from './arrival-handlers.ts';
import { goodsHandlers } from './goods-handlers.ts';
import type { HostParts } from './host-parts.ts';
import { itemPictureHandlers } from './item-picture-handlers.ts';
import { massHandlers } from './mass-handlers.ts';
import { receivingHandlers } from './receiving-handlers.ts';
import { toteHandlers } from './tote-handlers.ts';
import { weightHandlers } from './weight-handlers.ts';

/** Everything done with a parcel that stands on the bench. */
export function benchHandlers(parts: HostParts) {
  return {
    ...receivingHandlers(parts),
    ...weightHandlers(parts),
    ...massHandlers(parts),
    ...itemPictureHandlers(parts),
    ...arrivalHandlers(parts),
    ...goodsHandlers(parts),
    ...toteHandlers(parts),
  };
}
