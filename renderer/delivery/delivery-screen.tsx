import type { ReactNode } from 'react';

export interface DeliveryScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
}

/** What this bench has told the back office, and what it is about to tell it. */
export function DeliveryScreen({ bar }: DeliveryScreenProps) {
  return <>{bar}</>;
}
