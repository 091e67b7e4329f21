import { expect, it } from 'vitest';
import { socketName } from '../../../../../electron/devices/scale/identity/socket-name.ts';

it.each([
  ['pci-0000:00:14.0-usb-0:1.2:1.0-port0', '1.2'],
  ['pci-0000:00:14.0-usbv2-0:3:1.0', '3'],
  ['platform-xhci-usb-0:2.1.4:1.0', '2.1.4'],
  ['Port_#0002.Hub_#0003', '3.2'],
  ['14200000', '14200000'],
  [null, null],
])('the socket %j reads %j', (socket, name) => {
  expect(socketName(socket)).toBe(name);
});
