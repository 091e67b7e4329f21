import { readdirSync } from 'node:fs';
import { systemClock } from '../../../electron/clock.ts';
import type { PortFacts } from '../../../electron/devices/scale/identity/port-facts.ts';
import { openScale } from '../../../electron/devices/scale/open-scale.ts';
import type { Scale } from '../../../electron/devices/scale/scale.ts';
import { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import { type WeighingInput, startWeighing } from '../../../shared/domain/weighing/weighing-state.ts';
import { weighingStep } from '../../../shared/domain/weighing/weighing-step.ts';
import { portFacts } from '../../support/port-facts.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { type Pty, openPty } from '../../support/pty.ts';
import { nextReading, stateOf } from '../../support/scale-events.ts';

const FRAME_EVERY_MS = 40;
const SWAP_EVERY = 5;
const POWER_OFF_EVERY = 25;
const OLDEST_MS = 2_000;
/** Well above what counts as an empty pan. */
const LIGHTEST_G = 50;
/** No load that rests on the pan waits for so long; a run that hangs would say nothing. */
const BOUND_WITHIN_MS = 20_000;
/** What lies on the other scale, whose adapter is of the same make: never to be read. */
const TWINS_MG = 9_999_000;

export interface ReplugRun {
  readonly cycles: number;
  readonly seed: number;
  /** By what the scale's adapter differs from its twin. */
  readonly by: 'serial' | 'socket';
}

export interface ReplugOutcome {
  readonly noticedMs: readonly number[];
  readonly backMs: readonly number[];
  readonly bound: number;
  readonly powerCuts: number;
  readonly wrong: readonly string[];
  readonly handlesMore: number;
  readonly timersMore: number;
}

/**
 * Pulls the cable of a streaming scale in the middle of a frame, again and again, and plugs it in; now and then it and
 * its twin come back under each other's names. Each time another parcel waits for another load.
 */
export async function replugLoop({ cycles, seed, by }: ReplugRun): Promise<ReplugOutcome> {
  const random = randomFrom(seed);
  const timersBefore = timers();
  const bench = await openTwins(by);
  const { scale } = bench;
  const [noticedMs, backMs, wrong]: [number[], number[], string[]] = [[], [], []];
  const weighing = weigh(scale, wrong);
  await stateOf(scale, 'live');
  const handlesBefore = handles();
  let powerCuts = 0;
  for (let cycle = 1; cycle <= cycles; cycle += 1) {
    bench.send(Buffer.from('ST,GS,+  9.', 'latin1'));
    const pulledMs = performance.now();
    await bench.unplug();
    await stateOf(scale, 'missing');
    noticedMs.push(performance.now() - pulledMs);
    const grossMg = (LIGHTEST_G + Math.floor(random() * 9_000)) * 1_000;
    // Half the time the scan comes first; else the load lies there, at rest, before it is scanned.
    const isScannedFirst = random() < 0.5;
    const binding = isScannedFirst ? weighing.scan(`p${cycle}`, grossMg) : null;
    bench.put(grossMg);
    if (cycle % SWAP_EVERY === 1) bench.swap();
    const pluggedMs = performance.now();
    await bench.replug();
    await stateOf(scale, 'live');
    backMs.push(performance.now() - pluggedMs);
    if (!isScannedFirst) await nextReading(scale, ({ massMg }) => massMg === grossMg);
    await (binding ?? weighing.scan(`p${cycle}`, grossMg));
    await weighing.scanWhileTheLastLies(`next${cycle}`);
    if (cycle % POWER_OFF_EVERY === 0) {
      powerCuts += 1;
      bench.setPower(false);
      await stateOf(scale, 'no-signal');
      bench.setPower(true);
      await stateOf(scale, 'live');
    }
    bench.put(0);
    await nextReading(scale, ({ massMg }) => massMg === 0);
  }
  const handlesMore = handles() - handlesBefore;
  const bound = weighing.bound();
  await bench.close();
  return { noticedMs, backMs, bound, powerCuts, wrong, handlesMore, timersMore: timers() - timersBefore };
}

/** Two sockets with adapters of one make: on one hangs the scale, on the other a scale nobody asked for. */
async function openTwins(by: ReplugRun['by']) {
  const ptys: readonly [Pty, Pty] = [await openPty(), await openPty()];
  let isSwapped = false;
  let isPlugged = true;
  let isPowered = true;
  let massMg = 0;
  const own = (): Pty => (isSwapped ? ptys[1] : ptys[0]);
  const facts = (): PortFacts[] =>
    isPlugged ? ptys.map(({ path }) => portFacts({ path, [by]: path === own().path ? 'OWN' : 'TWIN' })) : [];
  const profile = ScaleProfile.parse({
    ...{ name: 'Scale', path: ptys[0].path, baudRate: 9_600, protocol: 'st-gs-csv' },
    identity: { vendorId: '1A86', productId: '7523', isOneOfSeveral: true, [by]: 'OWN' },
  });
  const stream = setInterval(() => {
    if (!isPlugged) return;
    if (isPowered) own().write(frameOf(massMg));
    (isSwapped ? ptys[0] : ptys[1]).write(frameOf(TWINS_MG));
  }, FRAME_EVERY_MS);
  const listPorts = () => Promise.resolve({ ports: facts(), note: null });
  const scale = openScale({ profile, clock: systemClock, log: () => undefined, listPorts });
  return {
    scale,
    send: (bytes: Uint8Array) => own().write(bytes),
    put: (mg: number) => void (massMg = mg),
    swap: () => void (isSwapped = !isSwapped),
    setPower: (isOn: boolean) => void (isPowered = isOn),
    async unplug() {
      isPlugged = false;
      await Promise.all(ptys.map((pty) => pty.unplug()));
    },
    async replug() {
      await Promise.all(ptys.map((pty) => pty.replug()));
      isPlugged = true;
    },
    async close() {
      clearInterval(stream);
      await scale.close();
      await Promise.all(ptys.map((pty) => pty.close()));
    },
  };
}

/** Binds what the scale says to the parcels that wait, and writes down what should not have been bound. */
function weigh(scale: Scale, wrong: string[]) {
  let state = startWeighing(null);
  let count = 0;
  let expected = { parcelId: '', grossMg: 0 };
  let done: (() => void) | null = null;
  const step = (input: WeighingInput): void => {
    const { state: next, captured } = weighingStep(state, input);
    state = next;
    if (captured === undefined) return;
    count += 1;
    const { parcelId, reading } = captured;
    const ageMs = Date.now() - reading.receivedAtMs;
    if (parcelId !== expected.parcelId || reading.massMg !== expected.grossMg) {
      wrong.push(`${parcelId}: ${reading.massMg} mg in place of ${expected.grossMg}`);
    }
    if (ageMs > OLDEST_MS) wrong.push(`${parcelId}: bound ${ageMs} ms after it was measured`);
    done?.();
  };
  scale.onReading((reading) => {
    if (reading.massMg === TWINS_MG) wrong.push('the other scale was read');
    step({ kind: 'reading', reading });
  });
  return {
    bound: () => count,
    scan(parcelId: string, grossMg: number): Promise<void> {
      expected = { parcelId, grossMg };
      const binding = new Promise<void>((resolve, reject) => {
        const timer = setTimeout(
          () => reject(new Error(`${parcelId}: nothing was bound, ${state.status}`)),
          BOUND_WITHIN_MS,
        );
        done = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      step({ kind: 'armed', parcelId, atMs: Date.now() });
      return binding;
    },
    /** The next parcel is scanned and the last one still lies there: some frames pass and nothing is bound. */
    async scanWhileTheLastLies(parcelId: string): Promise<void> {
      expected = { parcelId, grossMg: Number.NaN };
      step({ kind: 'armed', parcelId, atMs: Date.now() });
      for (let frames = 0; frames < 4; frames += 1) await nextReading(scale, () => true);
      step({ kind: 'disarmed' });
    },
  };
}

function frameOf(massMg: number): Buffer {
  return Buffer.from(`ST,GS,+${(massMg / 1_000_000).toFixed(3).padStart(7)}kg\r\n`, 'latin1');
}

const handles = (): number => readdirSync('/proc/self/fd').length;
const timers = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
