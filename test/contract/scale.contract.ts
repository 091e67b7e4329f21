import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ScaleReading } from '../../shared/domain/scale-reading.ts';
import { type CapturedWeight, startWeighing } from '../../shared/domain/weighing/weighing-state.ts';
import { weighingStep } from '../../shared/domain/weighing/weighing-step.ts';
import { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Scale } from '../../electron/devices/scale/scale.ts';
import { nextReading, stateOf } from '../support/scale-events.ts';

/** A scale and the hands at it, whatever carries its bytes. */
export interface ScaleRig {
  readonly scale: Scale;
  putOn(massMg: number): void;
  unplug(): Promise<void>;
  replug(): Promise<void>;
  setPower(isOn: boolean): void;
  sendNoise(bytes: Uint8Array): void;
  /** Closes the scale and then everything else. */
  close(): Promise<void>;
}

/** What every scale promises the host (DESIGN.md 7; reliability V1 to V4). */
export function scaleContract(name: string, openRig: () => Promise<ScaleRig>): void {
  describe(`scale contract: ${name}`, () => {
    let rig: ScaleRig;
    beforeEach(async () => {
      rig = await openRig();
    });
    afterEach(() => rig.close());

    it('becomes live, with readings and states of the declared shape', async () => {
      const reading = await nextReading(rig.scale, ({ stable }) => stable === true);
      expect(ScaleReading.parse(reading)).toMatchObject({ massMg: 0, status: 'ok', unit: 'kg' });
      expect(ScaleState.parse(rig.scale.state())).toMatchObject({ kind: 'live', protocol: 'st-gs-csv' });
    });

    it('a load is weighed: capture gives the mass, the bytes that prove it, and the seconds before', async () => {
      await stateOf(rig.scale, 'live');
      let state = weighingStep(startWeighing(null), { kind: 'armed', parcelId: 'p', atMs: Date.now() }).state;
      const captured = new Promise<CapturedWeight>((resolve) => {
        rig.scale.onReading((reading) => {
          const step = weighingStep(state, { kind: 'reading', reading });
          state = step.state;
          if (step.captured !== undefined) resolve(step.captured);
        });
      });
      rig.putOn(1_236_000);
      const { reading, trace } = await captured;
      expect(reading).toMatchObject({ massMg: 1_236_000, stable: true, net: false });
      expect(Buffer.from(reading.rawHex, 'hex').toString('latin1')).toBe('ST,GS,+  1.236kg\r');
      expect(trace.at(-1)).toEqual({ atMs: reading.receivedAtMs, rawHex: reading.rawHex });
      expect(trace.length).toBeGreaterThan(6);
    });

    it('noise on the line never gives another mass', async () => {
      rig.putOn(2_000_000);
      await nextReading(rig.scale, ({ stable, massMg }) => stable === true && massMg === 2_000_000);
      const masses: (number | null)[] = [];
      rig.scale.onReading(({ massMg }) => masses.push(massMg));
      rig.sendNoise(Buffer.from('\u00ff\u0080ST,GS,+  7.77', 'latin1'));
      for (let i = 0; i < 3; i += 1) await nextReading(rig.scale, () => true);
      expect(new Set(masses)).toEqual(new Set([2_000_000]));
      expect(rig.scale.state()).toHaveProperty(
        'resyncCount',
        expect.toSatisfy((count: number) => count > 0),
      );
    });

    it('unplugged it is missing and shows no weight; plugged in again it is live', async () => {
      await stateOf(rig.scale, 'live');
      await rig.unplug();
      expect(await stateOf(rig.scale, 'missing')).not.toHaveProperty('reading');
      await rig.replug();
      await stateOf(rig.scale, 'live');
    });

    it('switched off it goes stale and silent while its port stays', async () => {
      await stateOf(rig.scale, 'live');
      rig.setPower(false);
      await stateOf(rig.scale, 'stale');
      expect(await stateOf(rig.scale, 'no-signal')).not.toHaveProperty('reading');
      rig.setPower(true);
      await stateOf(rig.scale, 'live');
    });

    it('closed it says nothing more, and closing again is harmless', async () => {
      await stateOf(rig.scale, 'live');
      let told = 0;
      rig.scale.onReading(() => (told += 1));
      await rig.scale.close();
      rig.putOn(1_000);
      await rig.scale.close();
      expect(told).toBe(0);
    });
  });
}
