import { SerialPort } from 'serialport';
import type { SimulatedCable } from '../../electron/devices/simulator/simulated-indicator.ts';
import { type Pty, openPty } from './pty.ts';

/** What the bench hears may come so much later than over a real adapter, which keeps bytes for up to 16 ms itself. */
const TURN_EVERY_MS = 10;
const FIRST_BAUD_RATE = 9_600;

/**
 * A pty has no speed of its own, so the wire is simulated: the speed that the bench has set is asked of the system
 * before any bytes pass, and the bench gets what a receiver at that speed makes of the device's true bits, in the
 * device's own time. What the bench sends reaches the device as bits of that speed. Neither unplugged nor plugged in.
 */
export async function openUartPty(cable: SimulatedCable): Promise<Pick<Pty, 'path' | 'close'>> {
  const sent: Uint8Array[] = [];
  const pty = await openPty((bytes) => {
    sent.push(bytes);
    takeTurn();
  });
  const port = await SerialPort.binding.open({ path: pty.path, baudRate: FIRST_BAUD_RATE, lock: false, hupcl: false });
  const startedMs = performance.now();
  let baudRate = FIRST_BAUD_RATE;
  let work: Promise<void> | null = null;
  const turn = async (): Promise<void> => {
    const { baudRate: set } = await port.getBaudRate();
    const nowMs = performance.now() - startedMs;
    const heard = cable.readUntil(nowMs);
    if (set !== baudRate) cable.setBaudRate(set, nowMs);
    else if (heard.length > 0) pty.write(heard);
    baudRate = set;
    for (const bytes of sent.splice(0)) cable.write(bytes, nowMs);
  };
  const takeTurn = (): void => {
    work ??= turn().finally(() => (work = null));
  };
  const timer = setInterval(takeTurn, TURN_EVERY_MS);
  return {
    path: pty.path,
    async close() {
      clearInterval(timer);
      await work;
      await port.close();
      await pty.close();
    },
  };
}
