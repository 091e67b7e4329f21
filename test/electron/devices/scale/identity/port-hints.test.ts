import { describe, expect, it } from 'vitest';
import { type HintFacts, portHints } from '../../../../../electron/devices/scale/identity/port-hints.ts';

const CH340 = { vendorId: '1A86', productId: '7523' };
const facts: HintFacts = { state: 'live', path: '/dev/ttyUSB0', identity: CH340, platform: 'linux', group: null };

describe('what may stand between a port and the bench', () => {
  it.each<[string, Partial<HintFacts>, string, string | null]>([
    [
      'denied, not in the group',
      { state: 'denied', group: { name: 'uucp', isOfUser: false } },
      'group-missing',
      'sudo usermod -aG uucp "$USER"',
    ],
    ['denied, group unknown', { state: 'denied' }, 'group-missing', 'sudo usermod -aG dialout "$USER"'],
    [
      'denied, in the group since',
      { state: 'denied', group: { name: 'dialout', isOfUser: true } },
      'sign-in-again',
      null,
    ],
    ['taken', { state: 'busy' }, 'used-by-program', 'sudo fuser -v /dev/ttyUSB0'],
    [
      'taken, an odd name',
      { state: 'busy', path: "/tmp/a'; b" },
      'used-by-program',
      String.raw`sudo fuser -v '/tmp/a'\''; b'`,
    ],
    ['gone, a chip braille displays have', { state: 'missing' }, 'braille-display', 'sudo apt-get remove brltty'],
    [
      'silent, a port modems have',
      { state: 'no-signal', path: '/dev/ttyACM0', identity: { vendorId: '0EB8', productId: 'F000' } },
      'modem-manager',
      `echo 'SUBSYSTEM=="tty", ATTRS{idVendor}=="0eb8", ATTRS{idProduct}=="f000", ENV{ID_MM_DEVICE_IGNORE}="1"' | ` +
        'sudo tee /etc/udev/rules.d/70-returns-bench-scale.rules && sudo udevadm control --reload && sudo udevadm trigger',
    ],
    ['taken on Windows', { state: 'busy', path: 'COM5', platform: 'win32' }, 'windows-holds-port', null],
    [
      'gone on Windows',
      { state: 'missing', path: 'COM5', platform: 'win32' },
      'windows-port-number',
      'powershell Get-PnpDevice -PresentOnly -Class Ports',
    ],
  ])('%s', (_what, other, id, command) => {
    expect(portHints({ ...facts, ...other })).toEqual([{ id, command }]);
  });

  it.each<[string, Partial<HintFacts>]>([
    ['a live scale', {}],
    ['a missing FTDI adapter', { state: 'missing', identity: { vendorId: '0403', productId: '6001' } }],
    ['a scale whose power is off', { state: 'no-signal' }],
    ['a Mac', { state: 'denied', platform: 'darwin' }],
  ])('says nothing of %s', (_what, other) => {
    expect(portHints({ ...facts, ...other })).toEqual([]);
  });
});
