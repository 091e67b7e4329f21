import { describe, expect, it, vi } from 'vitest';
import { newCommandId } from '../host/bench.ts';
import { exportFrom, hear, importInto, type SiteBench, startSite } from './two-hosts.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 120_000 });

interface Rules {
  readonly policy: { readonly version: string; readonly idleLockMinutes: number };
  readonly conflict: readonly { version: string; station: string; by: { name: string } }[];
}

const ALL_ACTS = { fromMs: null, toMs: null, act: null, actor: null, limit: 50 };

const rulesAt = ({ client }: SiteBench): Promise<Rules> => client.ok<Rules>('policy.get', {});

async function adoptAt(bench: SiteBench, version: string, idleLockMinutes: number): Promise<void> {
  const { policy } = await rulesAt(bench);
  const adopted = { ...policy, version, idleLockMinutes };
  await bench.client.ok('policy.adopt', { commandId: newCommandId(), policy: adopted });
}

const noticedAt = async ({ client }: SiteBench): Promise<string[]> =>
  (await client.ok<{ rows: { act: string }[] }>('audit.list', ALL_ACTS)).rows
    .map(({ act }) => act)
    .filter((act) => act === 'policy-conflict');

describe('one version number adopted with other rules on two benches', () => {
  it('is noticed by both, in force alike, audited once, and gone when one is adopted for all', async () => {
    const [b1, b2] = await startSite();
    await adoptAt(b1, 'spring', 5);
    await adoptAt(b2, 'spring', 9);
    expect((await rulesAt(b1)).conflict).toEqual([]);

    const { path } = await exportFrom(b1);
    expect(await importInto(b2, path)).toMatchObject({ policyConflict: true });
    expect(await importInto(b2, path)).toMatchObject({ policyConflict: true });
    expect(await hear(b1, b2)).toMatchObject({ policyConflict: true });
    for (const bench of [b1, b2]) {
      const { policy, conflict } = await rulesAt(bench);
      expect(policy).toMatchObject({ version: 'spring', idleLockMinutes: 9 });
      expect(conflict).toMatchObject([
        { version: 'spring', station: 'B2', by: { name: 'Administrator B2' } },
        { version: 'spring', station: 'B1', by: { name: 'Administrator B1' } },
      ]);
    }
    expect(await noticedAt(b2)).toHaveLength(1);

    await adoptAt(b1, 'summer', 5);
    expect(await hear(b2, b1)).toMatchObject({ policyConflict: false });
    for (const bench of [b1, b2]) {
      expect(await rulesAt(bench)).toMatchObject({ policy: { version: 'summer', idleLockMinutes: 5 }, conflict: [] });
      expect(await bench.client.ok('record.verify', {})).toMatchObject({ isSound: true });
    }
    expect(await noticedAt(b1)).toHaveLength(2);
  });
});
