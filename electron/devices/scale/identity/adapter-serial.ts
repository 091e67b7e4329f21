/** `FTDIBUS\VID_0403+PID_6001+A50285BIA\0000`: the driver appends the channel, A to D, to the adapter's number. */
const FTDI_BUS = /^FTDIBUS\\VID_[0-9A-F]{4}\+PID_[0-9A-F]{4}\+([^\\+]+?)[A-D]\\/i;
/** `USB\VID_0403&PID_6001\A50285BI`; an instance that holds `&` is Windows' name for the socket. */
const USB_INSTANCE = /^USB\\[^\\]+\\([^\\]+)$/i;
/** One digit over and over, or a plain count, is what a factory writes that writes no numbers. */
const REPEATED = /^(.)\1*$/;
const PLACEHOLDER = /^(?:0*1|0*12345(?:6(?:7(?:8(?:90?)?)?)?)?|0123456789(?:ABCDEF)?|none|null|n\/a|serial|unknown)$/i;
const SHORTEST = 4;

/**
 * The serial number that tells this adapter from all others, or null: constants such as `0001` stand in thousands of
 * adapters, and a Windows instance such as `5&2A3B&0&3` names the socket (devices.md 3.6).
 */
export function adapterSerial(port: {
  readonly serialNumber: string | null;
  readonly pnpId: string | null;
}): string | null {
  const fromBus = port.pnpId === null ? undefined : FTDI_BUS.exec(port.pnpId)?.[1];
  const fromInstance = port.pnpId === null ? undefined : USB_INSTANCE.exec(port.pnpId)?.[1];
  const serial = (fromBus ?? port.serialNumber ?? fromInstance ?? '').trim();
  const isConstant = REPEATED.test(serial) || PLACEHOLDER.test(serial);
  return serial.length < SHORTEST || serial.includes('&') || isConstant ? null : serial;
}
