export interface FirstCheck {
  /** Until when the parcel must have been looked at, epoch ms. */
  readonly dueAtMs: number;
  readonly isDone: boolean;
  readonly isLate: boolean;
}

/**
 * S31: received and its outside checked within a day of arrival. Arrival is when the driver left it at the dock if
 * that is known, else when the bench scanned it.
 */
export function firstCheckOf(
  parcel: { readonly arrivedAtMs: number; readonly isOutsideChecked: boolean },
  withinMs: number,
  nowMs: number,
): FirstCheck {
  const dueAtMs = parcel.arrivedAtMs + withinMs;
  return { dueAtMs, isDone: parcel.isOutsideChecked, isLate: !parcel.isOutsideChecked && nowMs > dueAtMs };
}
