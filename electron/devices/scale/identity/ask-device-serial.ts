import type { ByteLink, LinkEvents } from '../byte-link.ts';
import { type DeviceSerialStep, readDeviceSerial } from './device-serial.ts';

/** A scale that can say who it is does so within a few frames. */
const ANSWERS_WITHIN_MS = 800;
const KEPT_CHARACTERS = 2_000;

/** Hears what a line says besides its frames, until the scale has said who it is. */
interface DeviceSerialAsker {
  /** The events to open the line with: every byte still reaches its reader. */
  readonly events: LinkEvents;
  /** Asks once; null when there is no answer in time, which proves nothing. */
  ask(link: ByteLink): Promise<string | null>;
}

export function deviceSerialAsker(step: DeviceSerialStep, events: LinkEvents): DeviceSerialAsker {
  let heard = '';
  let answer: ((serial: string | null) => void) | null = null;
  return {
    events: {
      onBytes(bytes) {
        if (answer !== null) {
          // Seven bits, whatever the parity of the line is.
          heard = (heard + String.fromCharCode(...bytes.map((byte) => byte & 0x7f))).slice(-KEPT_CHARACTERS);
          const serial = readDeviceSerial(step, heard);
          if (serial !== null) answer(serial);
        }
        events.onBytes(bytes);
      },
      onLost(reason) {
        answer?.(null);
        events.onLost(reason);
      },
    },
    ask(link) {
      return new Promise((resolve) => {
        const timer = setTimeout(() => answer?.(null), ANSWERS_WITHIN_MS);
        answer = (serial) => {
          answer = null;
          clearTimeout(timer);
          resolve(serial);
        };
        link.write(Buffer.from(step.request, 'latin1'));
      });
    },
  };
}
