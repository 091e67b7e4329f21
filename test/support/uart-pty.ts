import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { SimulatedCable } from '../../electron/devices/simulator/simulated-indicator.ts';
import { type Pty, openPty } from './pty.ts';

const TURN_EVERY_MS = 25;
const ask = promisify(execFile);

/**
 * A pty has no speed of its own, so the wire is simulated: the speed that the bench has set is read from the pty, and
 * it gets what a receiver at that speed makes of the true bits. One way: such a scale cannot be asked.
 */
export async function openUartPty(cable: SimulatedCable): Promise<Pty> {
  const pty = await openPty();
  const startedMs = performance.now();
  const nowMs = (): number => performance.now() - startedMs;
  let baudRate = 0;
  let work: Promise<void> | null = null;
  const turn = async (): Promise<void> => {
    const { stdout } = await ask('stty', ['-F', pty.path, 'speed']);
    const set = Number(stdout.trim());
    if (set !== baudRate) cable.setBaudRate(set, nowMs());
    baudRate = set;
    const bytes = cable.readUntil(nowMs());
    if (bytes.length > 0) pty.write(bytes);
  };
  const timer = setInterval(() => {
    work ??= turn()
      .catch(() => undefined)
      .finally(() => (work = null));
  }, TURN_EVERY_MS);
  return {
    ...pty,
    async close() {
      clearInterval(timer);
      await work;
      await pty.close();
    },
  };
}
