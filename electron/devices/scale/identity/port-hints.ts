import type { PortIdentity } from '../../../../shared/domain/port-identity.ts';
import type { PortHint } from '../../../../shared/protocol/port-hint.ts';
import type { ScaleStateKind } from '../../../../shared/protocol/scale-state.ts';

/** What is known of a scale that gives no weight, and of the system it hangs on. */
export interface HintFacts {
  readonly state: ScaleStateKind;
  readonly path: string;
  readonly identity: PortIdentity | undefined;
  readonly platform: NodeJS.Platform;
  /** The group that may open the port, and whether this user is in it; null where that cannot be known. */
  readonly group: PortGroup | null;
}

export interface PortGroup {
  readonly name: string;
  /** Of the user, as the system's list of groups has it now. */
  readonly isOfUser: boolean;
}

/** A braille display has the same chips: CH340 and CP210x. */
const BRAILLE_CHIPS: readonly string[] = ['1A86:7523', '10C4:EA60'];
const MODEM_PATH = /^\/dev\/ttyACM\d+$/;
const MODEM_RULE = '70-returns-bench-scale.rules';

/** What may stand between a port and the bench, the likeliest first (devices.md 2); none where nothing is known. */
export function portHints(facts: HintFacts): readonly PortHint[] {
  if (facts.platform === 'win32') return windowsHints(facts.state);
  if (facts.platform !== 'linux') return [];
  return [...groupHints(facts), ...userHints(facts), ...brailleHints(facts), ...modemHints(facts)];
}

function windowsHints(state: ScaleStateKind): readonly PortHint[] {
  if (state === 'busy') return [{ id: 'windows-holds-port', command: null }];
  if (state !== 'missing') return [];
  return [{ id: 'windows-port-number', command: 'powershell Get-PnpDevice -PresentOnly -Class Ports' }];
}

/** Linux lets a group open serial ports: `dialout` on Debian, `uucp` on Arch. */
function groupHints({ state, group }: HintFacts): readonly PortHint[] {
  if (state !== 'denied') return [];
  if (group?.isOfUser === true) return [{ id: 'sign-in-again', command: null }];
  return [{ id: 'group-missing', command: `sudo usermod -aG ${group?.name ?? 'dialout'} "$USER"` }];
}

function userHints({ state, path }: HintFacts): readonly PortHint[] {
  return state === 'busy' ? [{ id: 'used-by-program', command: `sudo fuser -v ${quoted(path)}` }] : [];
}

function brailleHints({ state, identity }: HintFacts): readonly PortHint[] {
  const chip = identity === undefined ? '' : `${identity.vendorId}:${identity.productId}`;
  const isTaken = state === 'missing' && BRAILLE_CHIPS.includes(chip);
  return isTaken ? [{ id: 'braille-display', command: 'sudo apt-get remove brltty' }] : [];
}

function modemHints({ state, path, identity }: HintFacts): readonly PortHint[] {
  if (!MODEM_PATH.test(path) || (state !== 'busy' && state !== 'no-signal' && state !== 'other-device')) return [];
  const product =
    identity === undefined
      ? 'KERNEL=="ttyACM*"'
      : `ATTRS{idVendor}=="${identity.vendorId.toLowerCase()}", ATTRS{idProduct}=="${identity.productId.toLowerCase()}"`;
  const rule = `SUBSYSTEM=="tty", ${product}, ENV{ID_MM_DEVICE_IGNORE}="1"`;
  const write = `echo '${rule}' | sudo tee /etc/udev/rules.d/${MODEM_RULE}`;
  return [{ id: 'modem-manager', command: `${write} && sudo udevadm control --reload && sudo udevadm trigger` }];
}

/** A path was typed by a person: it must stay one word in a terminal. */
function quoted(path: string): string {
  return /^[\w./-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`;
}
