import type { DeliveryFailure } from './delivery-failure.ts';
import type { EndpointRefusalKind } from './endpoint.ts';

/**
 * How delivery stands as a whole. `link-down` also covers a name that leads nowhere and a certificate that does not
 * hold; `busy` was said by the endpoint, `unwell` is what several facts failing in a row say; `gone` needs a person.
 */
export type DeliveryState = 'no-endpoint' | 'endpoint-refused' | 'ready' | 'link-down' | 'busy' | 'unwell' | 'gone';

export interface DeliveryStatus {
  readonly state: DeliveryState;
  /** Why the settings cannot be used, for `endpoint-refused`. */
  readonly refusal: EndpointRefusalKind | null;
  /** What closed the endpoint, for `link-down`, `busy`, `unwell` and `gone`. */
  readonly failure: DeliveryFailure | null;
  /** When the endpoint is tried again, epoch ms; null when it is open or waits for a person. */
  readonly opensAtMs: number | null;
  /** Measured offset of the server's clock against ours, ms; positive when the station's clock is behind; 0 if fine. */
  readonly skewMs: number;
}

/** What the sender tells the host, to be pushed to screens. */
export type DeliveryNotice =
  | {
      readonly kind: 'row-changed';
      readonly factId: string;
      readonly caseId: string;
      readonly state: 'sent' | 'waiting' | 'dead';
    }
  | { readonly kind: 'status-changed'; readonly status: DeliveryStatus };
