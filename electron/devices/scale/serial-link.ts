import { access } from 'node:fs/promises';
import { SerialPort } from 'serialport';
import { type Result, accepted, refused } from '../../../shared/domain/result.ts';
import type { ByteLink, LinkEvents, LinkLine } from './byte-link.ts';
import { type PortFailure, portFailure } from './port-failure.ts';

/**
 * Opens a serial port with 8 data bits, no parity, 1 stop bit, locked against other programs.
 * An `error` event without a listener ends the process, so one is there before the port opens and stays.
 */
export async function openSerialLink(line: LinkLine, events: LinkEvents): Promise<Result<ByteLink, PortFailure>> {
  const lose = once((reason) => events.onLost(reason));
  try {
    const port = createPort(line);
    port.on('error', (error) => port.isOpen && lose.run(error.message));
    await openPort(port);
    await raiseModemLines(port);
    port.on('data', (bytes: Uint8Array) => !lose.isDone() && events.onBytes(bytes));
    port.on('close', (error: Error | null) => lose.run(error?.message ?? 'closed'));
    port.on('end', () => lose.run('end of data'));
    return accepted(linkOver(port, lose.cancel));
  } catch (error) {
    return refused(portFailure(error));
  }
}

function createPort({ path, baudRate }: LinkLine): SerialPort {
  const line = { dataBits: 8, parity: 'none', stopBits: 1, lock: true, hupcl: false } as const;
  return new SerialPort({ path, baudRate, ...line, autoOpen: false });
}

function openPort(port: SerialPort): Promise<void> {
  return new Promise((resolve, reject) => port.open((error) => (error instanceof Error ? reject(error) : resolve())));
}

/**
 * Some balances send only while RTS and DTR are up; no hang-up on closing (`hupcl`) keeps indicators that take DTR for a
 * reset from starting anew (devices.md 3.6). A port without such lines (a pty) refuses, and works as it is.
 */
function raiseModemLines(port: SerialPort): Promise<void> {
  return new Promise((resolve) => port.set({ dtr: true, rts: true }, () => resolve()));
}

function linkOver(port: SerialPort, cancelLoss: () => void): ByteLink {
  return {
    write: (bytes) => void port.write(bytes),
    setBaudRate: (baudRate) => setSpeed(port, baudRate),
    isGone: () => isPathGone(port.path),
    close: () => {
      cancelLoss();
      return closePort(port);
    },
  };
}

function setSpeed(port: SerialPort, baudRate: number): Promise<void> {
  return new Promise((resolve, reject) =>
    port.update({ baudRate }, (error) => (error instanceof Error ? reject(error) : resolve())),
  );
}

/** Closing a port that is closed, or that vanishes while it closes, is no failure. */
function closePort(port: SerialPort): Promise<void> {
  if (!port.isOpen) return Promise.resolve();
  return new Promise((resolve) => port.close(() => resolve()));
}

/** On Windows a port is no file, so its list of ports answers instead. */
async function isPathGone(path: string): Promise<boolean> {
  if (process.platform === 'win32') {
    const ports = await SerialPort.list().catch(() => null);
    return ports !== null && ports.every((port) => port.path.toUpperCase() !== path.toUpperCase());
  }
  return access(path).then(
    () => false,
    () => true,
  );
}

/** A loss is told by whichever of three events comes first, and not at all after we closed the port ourselves. */
function once(tell: (reason: string) => void): { run(reason: string): void; cancel(): void; isDone(): boolean } {
  let isDone = false;
  return {
    run(reason) {
      if (isDone) return;
      isDone = true;
      tell(reason);
    },
    cancel: () => void (isDone = true),
    isDone: () => isDone,
  };
}
