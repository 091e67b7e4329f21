import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { CallParams, CallResult } from '../../../renderer/host/use-call.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { openPty, type Pty } from '../../support/pty.ts';
import { importCsv, newCommandId, startBench } from '../host/bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

type Known = CallResult<'mass.get'>;
type Changed = CallResult<'mass.weigh'>;
type Listed = CallResult<'mass.list'>;

const PROFILE = { name: 'Small scale', baudRate: 9_600, protocol: 'st-gs-csv', divisionMg: 1_000 };
const MUG = { kind: 'unit', sku: 'MUG-NOBODY-WEIGHED' } as const;
const USUAL = { kind: 'packaging', name: 'usual' } as const;

let client: ApiClient;
let folder: string;

beforeAll(async () => {
  ({ client, dataDir: folder } = await startBench(afterAll));
}, 60_000);

const weigh = (quantity: number, subject: Known['mass']['subject'] = MUG): CallParams<'mass.weigh'> => ({
  ...{ commandId: newCommandId(), subject, quantity },
});
const known = (subject: Known['mass']['subject']): Promise<Known> => client.ok<Known>('mass.get', { subject });

async function found(search: string): Promise<Known['mass']['subject'][]> {
  const { masses } = await client.ok<Listed>('mass.list', { search, offset: 0, limit: 50 });
  return masses.map(({ subject }) => subject);
}

/** Lets the scale on this line say so until the bench shows it. */
async function show(pty: Pty, frame: string, grams: number): Promise<void> {
  for (;;) {
    pty.write(Buffer.from(`${frame},+${String(grams).padStart(7)} g\r\n`));
    const { state } = await client.ok<CallResult<'scale.get'>>('scale.get', {});
    if (state.kind === 'live' && state.reading.massMg === grams * 1_000 && state.reading.net === isNet(frame)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const isNet = (frame: string): boolean => frame.endsWith('NT');

async function scale(): Promise<Pty> {
  const pty = await openPty();
  onTestFinished(() => pty.close());
  await client.ok('scale.configure', { commandId: newCommandId(), profile: { ...PROFILE, path: pty.path } });
  return pty;
}

describe('B8 what things weigh', () => {
  it('without a scale nothing is weighed', async () => {
    expect(await client.fails('mass.weigh', weigh(1), 503)).toMatchObject({ kind: 'scale-no-reading' });
  });

  it('of a SKU that nobody knows nothing is said, and what nobody learned cannot be settled', async () => {
    expect(await known(MUG)).toMatchObject({ mass: { inForce: null, declaredMg: null, parcels: 0 }, samples: [] });
    for (const use of ['declared', 'learned'] as const) {
      const settle = { commandId: newCommandId(), subject: MUG, use };
      expect(await client.fails('mass.settle', settle, 422)).toMatchObject({ kind: 'mass-not-known' });
    }
  });

  it('five of them on the scale are weighed once, found in the list, and audited with who did it', async () => {
    const pty = await scale();
    await show(pty, 'ST,GS', 1_500);
    const five = weigh(5);
    const first = await client.ok<Changed>('mass.weigh', five);
    expect(first.mass.inForce).toEqual({ massMg: 300_000, spreadMg: 4_500, from: 'weighed', parcels: 0 });
    expect(first.mass.weighed).toMatchObject({
      ...{ quantity: 5, stationName: 'Bench 1', stationCode: 'B1', divisionMg: 1_000, divisionFrom: 'scale' },
    });
    expect(await client.ok<Changed>('mass.weigh', five)).toEqual(first);
    expect(await found('nobody-weighed')).toEqual([MUG]);
    const filter = { act: 'mass-settled', fromMs: null, toMs: null, actor: null, limit: 20 };
    const { rows } = await client.ok<CallResult<'audit.list'>>('audit.list', filter);
    expect(rows).toHaveLength(1);
  });

  it.each(['MUG-BLUE', 'mug blue', 'blue stone', 'taza', '4006381333931', ']d2010400638133393110AB'])(
    'what no parcel spoke of is found in the catalogue by %s',
    async (search) => {
      await importCsv(
        client,
        folder,
        'catalogue',
        'SKU,GTIN,Name,Name es\nMUG-BLUE,4006381333931,Stoneware mug blue,Taza azul\n',
      );
      expect(await found(search)).toContainEqual({ kind: 'unit', sku: 'MUG-BLUE' });
    },
  );

  it.each([
    { frame: 'ST,GS', grams: 0, kind: 'units-empty' },
    { frame: 'US,GS', grams: 731, kind: 'units-unsettled' },
    { frame: 'ST,NT', grams: 400, kind: 'units-net' },
  ])('a pan that says $frame $grams g is refused: $kind', async ({ frame, grams, kind }) => {
    const pty = await scale();
    const before = await known(MUG);
    await show(pty, frame, grams);
    expect(await client.fails('mass.weigh', weigh(1), 422)).toMatchObject({ kind });
    expect(await known(MUG)).toEqual(before);
  });

  it.each([
    { offset: -1, limit: 1 },
    { offset: 0, limit: 0 },
    { offset: 0, limit: 101 },
    { offset: 0.5, limit: 1 },
  ])('a page of $limit from $offset is no page', async (page) => {
    expect(await client.fails('mass.list', { search: '', ...page }, 400)).toMatchObject({ kind: 'params-invalid' });
  });

  it('a packaging is weighed as well, and what the policy says of it can be taken again', async () => {
    const pty = await scale();
    const { declaredMg } = (await known(USUAL)).mass;
    await show(pty, 'ST,GS', 210);
    const { mass } = await client.ok<Changed>('mass.weigh', weigh(1, USUAL));
    expect(mass.inForce).toMatchObject({ massMg: 210_000, from: 'weighed' });
    const settle = { commandId: newCommandId(), subject: USUAL, use: 'declared' };
    const settled = await client.ok<Changed>('mass.settle', settle);
    expect(settled.mass.inForce).toMatchObject({ massMg: declaredMg, from: 'declared' });
  });
});
