import { spawnSync } from 'node:child_process';
import type { SimulatedCable } from '../../electron/devices/simulator/simulated-indicator.ts';
import { type Pty, openPty } from './pty.ts';

const TURN_EVERY_MS = 50;

/**
 * A pty has no speed of its own, so the wire is simulated: the speed that the bench has set is read from the pty, and
 * it gets what a receiver at that speed makes of the true bits. Asked without letting the bench go on meanwhile, so
 * that no bytes of one speed reach it at another. One way: such a scale cannot be asked.
 */
export async function openUartPty(cable: SimulatedCable): Promise<Pty> {
  const pty = await openPty();
  const startedMs = performance.now();
  let baudRate = 0;
  const timer = setInterval(() => {
    const { stdout } = spawnSync('stty', ['-F', pty.path, 'speed'], { encoding: 'utf8' });
    const set = Number(stdout.trim());
    const nowMs = performance.now() - startedMs;
    const bytes = cable.readUntil(nowMs);
    if (set === baudRate) pty.write(bytes);
    else cable.setBaudRate(set, nowMs);
    baudRate = set;
  }, TURN_EVERY_MS);
  return {
    ...pty,
    close() {
      clearInterval(timer);
      return pty.close();
    },
  };
}
