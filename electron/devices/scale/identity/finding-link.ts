import type { PortIdentity } from '../../../../shared/domain/port-identity.ts';
import { type Result, accepted, refused } from '../../../../shared/domain/result.ts';
import type { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import { withParity } from '../../../../shared/domain/line-parity.ts';
import type { ByteLink, LinkEvents, OpenLink, OpenScaleLink } from '../byte-link.ts';
import type { ListPorts } from '../list-ports.ts';
import type { LineFailure } from '../port-failure.ts';
import { deviceSerialAsker } from './ask-device-serial.ts';
import { deviceSerialStep } from './device-serial.ts';
import { findPort, type PortMatch } from './find-port.ts';

interface FindingParts {
  readonly openLink: OpenLink;
  readonly listPorts: ListPorts;
}

type Opened = Result<ByteLink, LineFailure>;

/**
 * Opens the port the scale is on today. Each opening looks anew: a re-plugged adapter may have another name, and its
 * old name may be another device's. A scale that says itself who it is has the last word.
 */
export function findingLink({ openLink, listPorts }: FindingParts): OpenScaleLink {
  return async (profile, events) => {
    const { identity } = profile;
    if (identity === undefined) return openLink(profile, events);
    const search = findPort({ path: profile.path, identity }, (await listPorts()).ports);
    if (search.kind === 'ambiguous')
      return refused({ kind: 'other-device', reason: `${usb(identity)} is not in its socket` });
    if (search.kind === 'absent') return refused({ kind: 'missing', reason: `${usb(identity)} is not plugged in` });
    return openFirst(search.matches, (match) => openProven({ ...profile, path: match.path }, { events, openLink }));
  };
}

/** The first that opens and is not another device; else why the likeliest did not. */
async function openFirst(
  [first, ...others]: readonly [PortMatch, ...PortMatch[]],
  open: (match: PortMatch) => Promise<Opened>,
): Promise<Opened> {
  const opened = await open(first);
  if (opened.ok || opened.error.kind !== 'other-device') return opened;
  for (const match of others) {
    const other = await open(match);
    if (other.ok) return other;
  }
  return opened;
}

/** Opens a port and, where the scale's own number is known, asks for it: another number is another scale. */
async function openProven(
  profile: ScaleProfile,
  { events, openLink }: { readonly events: LinkEvents; readonly openLink: OpenLink },
): Promise<Opened> {
  const wanted = profile.identity?.deviceSerial;
  const step = deviceSerialStep(profile.protocol);
  if (wanted === undefined || step === null) return named(await openLink(profile, events), profile.path);
  let isHeld = true;
  const asker = deviceSerialAsker(
    step,
    gated(events, () => !isHeld),
  );
  const opened = await openLink(profile, asker.events);
  if (!opened.ok) return opened;
  const serial = await asker.ask({
    ...opened.value,
    write: (bytes) => opened.value.write(withParity(bytes, profile.parity ?? 'none')),
  });
  isHeld = false;
  if (serial === null || serial === wanted) return named(opened, profile.path);
  await opened.value.close();
  return refused({ kind: 'other-device', reason: `the scale says it is ${serial}, not ${wanted}` });
}

/** Nothing of a scale that is still being asked who it is counts as a weight; a loss is told at any time. */
function gated(events: LinkEvents, isOpen: () => boolean): LinkEvents {
  return { ...events, onBytes: (bytes) => isOpen() && events.onBytes(bytes) };
}

const named = (opened: Opened, path: string): Opened => (opened.ok ? accepted({ ...opened.value, path }) : opened);
const usb = ({ vendorId, productId }: PortIdentity): string => `the adapter ${vendorId}:${productId}`;
