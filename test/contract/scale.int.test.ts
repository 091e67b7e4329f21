import { systemClock } from '../../electron/clock.ts';
import { openScale } from '../../electron/devices/scale/open-scale.ts';
import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import { createSimulatedPan } from '../../electron/devices/simulator/simulated-pan.ts';
import { openSimulatedScale } from '../../electron/devices/simulator/simulated-scale.ts';
import { encodeStGs } from '../../electron/devices/simulator/st-gs-encoder.ts';
import { openPty } from '../support/pty.ts';
import { type ScaleRig, scaleContract } from './scale.contract.ts';

const log = (): void => undefined;
const profile = (path: string): ScaleProfile => ({ name: 'Scale', path, baudRate: 9_600, protocol: 'st-gs-csv' });

async function openSimulatedRig(): Promise<ScaleRig> {
  const scale = openSimulatedScale({ profile: profile('sim:'), clock: systemClock, log });
  const { simulator } = scale;
  return {
    scale,
    putOn: (massMg) => simulator.putOn(massMg),
    unplug: async () => simulator.unplug(),
    replug: async () => simulator.replug(),
    setPower: (isOn) => simulator.setPower(isOn),
    sendNoise: (bytes) => simulator.sendNoise(bytes),
    close: () => scale.close(),
  };
}

/** A real port through the operating system, fed by the same mechanics the simulator has. */
async function openPtyRig(): Promise<ScaleRig> {
  const pty = await openPty();
  const pan = createSimulatedPan({ divisionMg: 1_000, capacityMg: 30_000_000 });
  let isPowered = true;
  const indicator = setInterval(() => {
    const bytes = encodeStGs(pan.next(), 'st-gs-csv');
    if (isPowered) pty.write(bytes);
  }, 125);
  const scale = openScale({ profile: profile(pty.path), clock: systemClock, log });
  return {
    scale,
    putOn: (massMg) => pan.load(massMg),
    unplug: () => pty.unplug(),
    replug: () => pty.replug(),
    setPower: (isOn) => void (isPowered = isOn),
    sendNoise: (bytes) => pty.write(bytes),
    async close() {
      clearInterval(indicator);
      await scale.close();
      await pty.close();
    },
  };
}

scaleContract('simulated', openSimulatedRig);
scaleContract('pty', openPtyRig);
