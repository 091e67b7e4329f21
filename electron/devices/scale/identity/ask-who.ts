import { withParity } from '../../../../shared/domain/line-parity.ts';
import type { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import type { OpenLink } from '../byte-link.ts';
import { deviceSerialAsker } from './ask-device-serial.ts';
import { deviceSerialStep } from './device-serial.ts';

/**
 * The number a scale says of itself when it is asked once, at set-up (devices.md 3.6 step 4): from then on it is known
 * again in any socket, and another scale on the same adapter is not taken for it. Null where its family cannot say,
 * where it does not answer, and where the port does not open: none of them keeps a scale from being used.
 */
export async function askWho(profile: ScaleProfile, openLink: OpenLink): Promise<string | null> {
  const step = deviceSerialStep(profile.protocol);
  if (step === null) return null;
  const asker = deviceSerialAsker(step, { onBytes: () => undefined, onLost: () => undefined });
  const opened = await openLink(profile, asker.events);
  if (!opened.ok) return null;
  const link = opened.value;
  const write = (bytes: Uint8Array): void => link.write(withParity(bytes, profile.parity ?? 'none'));
  try {
    return await asker.ask({ ...link, write });
  } catch {
    return null;
  } finally {
    await link.close();
  }
}
