/** `pci-0000:00:14.0-usb-0:1.2:1.0-port0`: the bus, the way through the hubs, the interface of the device. */
const BY_PATH = /usb(?:v\d)?-\d+:([\d.]+):/;
/** Windows counts the hubs as `Port_#0002.Hub_#0003`. */
const WINDOWS_LOCATION = /Port_#0*(\d+)\.Hub_#0*(\d+)/i;

/**
 * A socket in few characters, for people who label it: `1.2` is port 2 of the hub in port 1 of the computer. Null for
 * none; what is written in no known way is shown as it is.
 */
export function socketName(socket: string | null): string | null {
  if (socket === null) return null;
  const windows = WINDOWS_LOCATION.exec(socket);
  if (windows !== null) return `${windows[2]}.${windows[1]}`;
  return BY_PATH.exec(socket)?.[1] ?? socket;
}
