import { z } from 'zod';

const usbId = z.string().regex(/^[0-9A-F]{4}$/);
const name = z.string().trim().min(1).max(200);

/**
 * By what a scale's port is known again after it was unplugged, whatever the system calls it then: "COM5" and
 * "ttyUSB0" are given to whoever comes first. Taken down at set-up; a port that is no USB device has none.
 */
export const PortIdentity = z.strictObject({
  /** Vendor and product of the USB adapter, four upper-case hexadecimal digits each. */
  vendorId: usbId,
  productId: usbId,
  /** The adapter's own serial number; absent where it has none that can be trusted. */
  serial: name.optional(),
  /** The USB socket it was in: the `by-path` name on Linux, the location elsewhere. */
  socket: name.optional(),
  /** Another adapter of the same make was plugged in as well: being the only one left says nothing then. */
  isOneOfSeveral: z.literal(true).optional(),
  /** What the scale itself answered when it was asked who it is. */
  deviceSerial: name.optional(),
});
export type PortIdentity = z.infer<typeof PortIdentity>;
