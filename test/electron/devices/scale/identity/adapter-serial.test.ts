import { describe, expect, it } from 'vitest';
import { adapterSerial } from '../../../../../electron/devices/scale/identity/adapter-serial.ts';

describe('adapterSerial', () => {
  it.each([
    ['a number udev tells', 'A50285BI', 'usb-FTDI_FT232R_USB_UART_A50285BI-if00-port0', 'A50285BI'],
    ['the channel letter of an FTDI adapter', 'A50285BIA', 'FTDIBUS\\VID_0403+PID_6001+A50285BIA\\0000', 'A50285BI'],
    ['its second channel', 'FT4ABCB', 'FTDIBUS\\VID_0403+PID_6010+FT4ABCB\\0000', 'FT4ABC'],
    ['a number that ends in A without a channel', 'DN01ABCA', null, 'DN01ABCA'],
    ['a USB instance that is a number', null, 'USB\\VID_10C4&PID_EA60\\0123AB45', '0123AB45'],
  ])('%s', (_what, serialNumber, pnpId, serial) => {
    expect(adapterSerial({ serialNumber, pnpId })).toBe(serial);
  });

  it.each([
    ['0001', null],
    ['0000', null],
    ['1', null],
    ['FFFFFFFF', null],
    ['12345678', null],
    ['0123456789ABCDEF', null],
    ['', null],
    ['5&2A3B4C&0&3', 'USB\\VID_1A86&PID_7523\\5&2A3B4C&0&3'],
    [null, 'USB\\VID_1A86&PID_7523\\5&2A3B4C&0&3'],
    [null, 'ACPI\\PNP0501\\1'],
    [null, null],
  ])('%j with %j tells nobody from anybody', (serialNumber, pnpId) => {
    expect(adapterSerial({ serialNumber, pnpId })).toBeNull();
  });
});
