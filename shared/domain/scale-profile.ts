import { z } from 'zod';
import { LINE_PARITIES } from './line-parity.ts';
import { MASS_UNITS, MOST_GROSS_MG } from './mass.ts';
import { PortIdentity } from './port-identity.ts';
import { SCALE_PROTOCOL_IDS, SERIAL_PROTOCOL_IDS } from './scale-protocol-ids.ts';

/**
 * How one scale is connected and what its frames mean: a device setting, not an event. Chosen by a person at set-up;
 * what the frame says itself always wins over what is written here, except where noted.
 */
export const ScaleProfile = z.strictObject({
  /** What people call it: "Bench 3, small scale". */
  name: z.string().trim().min(1).max(60),
  /** A port as the system names it, typed or picked: `/dev/ttyUSB0`, `COM3`, a pty; `sim:` is the simulated scale. */
  path: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .regex(/^[^\p{Cc}]+$/u),
  baudRate: z.int().min(110).max(1_000_000),
  /** What the eighth bit is: nothing but data when absent; the port itself is always opened with 8 data bits. */
  parity: z.enum(LINE_PARITIES).optional(),
  protocol: z.enum(SCALE_PROTOCOL_IDS).refine((id) => SERIAL_PROTOCOL_IDS.includes(id), {
    error: 'reports of a USB scale do not come through a serial port: choose the protocol of the serial scale',
  }),
  /**
   * The unit this scale must show. Protocols without a unit in the frame are read in it; a frame that names another
   * unit gives no weight, because somebody has pressed the unit key and must know it.
   */
  unit: z.enum(MASS_UNITS).optional(),
  /** Division `d` in mg from the type plate; else the last decimal of the frame counts as one division. */
  divisionMg: z.int().positive().max(1_000_000_000).optional(),
  /**
   * The largest load (`Max`) in mg from the type plate. What the scale shows above it is out of range, even where its
   * indicator does not say so.
   */
  capacityMg: z.int().positive().max(MOST_GROSS_MG).optional(),
  /** True vouches that no tare is ever used, for protocols whose frames do not say gross or net. */
  unmarkedIsGross: z.boolean().optional(),
  /**
   * For frames without a unit, which are often digits without a point as well: how many places the point of the frame's
   * number is moved to the left (1236 is 1.236 at 3). Proven at set-up by what the display shows.
   */
  pointLeft: z.int().min(-6).max(6).optional(),
  /** By how many divisions the empty pan may be off zero before the bench says so; one when absent. */
  zeroDriftDivisions: z.int().min(1).max(100).optional(),
  /** Asks a polled scale again and again; only protocols with a harmless read request are asked. */
  poll: z.strictObject({ everyMs: z.int().min(100).max(10_000) }).optional(),
  /** By what the port is known again after a re-plug; the host takes it down for the port that `path` names. */
  identity: PortIdentity.optional(),
});
export type ScaleProfile = z.infer<typeof ScaleProfile>;

/** The path prefix that selects the simulated scale. */
export const SIMULATED_PATH_PREFIX = 'sim:';
