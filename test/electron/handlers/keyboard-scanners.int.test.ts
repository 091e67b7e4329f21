import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { KeyboardScanner } from '../../../shared/domain/keyboard-scanner.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { newCommandId, startBench } from '../host/bench.ts';

vi.setConfig({ testTimeout: 60_000 });

const SCANNER: KeyboardScanner = {
  scannerId: '7d1f6c1e-55aa-4c0e-9f26-2f6d7c3b9e01',
  name: 'Hand scanner, left',
  medianGapMs: 8,
  maxGapMs: 21,
  prefix: '~',
  endsWith: 'enter',
  reads: 'position',
};

let client: ApiClient;

beforeAll(async () => {
  ({ client } = await startBench(afterAll));
}, 60_000);

const learn = (scanners: readonly object[]): object => ({ commandId: newCommandId(), scanners });

describe('keyboard scanners that were learned', () => {
  it('are kept as they were learned, and forgotten when they are not named any more', async () => {
    expect(await client.ok('scanner.keyboards', {})).toEqual({ scanners: [] });
    await client.ok('scanner.learnKeyboards', learn([SCANNER]));
    expect(await client.ok('scanner.keyboards', {})).toEqual({ scanners: [SCANNER] });
    await client.ok('scanner.learnKeyboards', learn([]));
    expect(await client.ok('scanner.keyboards', {})).toEqual({ scanners: [] });
  });

  it('are refused together when they mean different things by one key', async () => {
    const other = { ...SCANNER, scannerId: '7d1f6c1e-55aa-4c0e-9f26-2f6d7c3b9e02', reads: 'character' };
    const refused = await client.fails('scanner.learnKeyboards', learn([SCANNER, other]), 422);
    expect(refused).toMatchObject({ kind: 'scanners-unlike' });
    expect(await client.ok('scanner.keyboards', {})).toEqual({ scanners: [] });
  });

  it.each([
    ['slower than a hand in the median', { medianGapMs: 61 }],
    ['with a gap as long as between two codes', { maxGapMs: 201 }],
    ['with a prefix as long as a code', { prefix: '~~~~~~~~~~~~~' }],
    ['without a name', { name: ' ' }],
  ])('are refused %s', async (_name, wrong) => {
    await client.fails('scanner.learnKeyboards', learn([{ ...SCANNER, ...wrong }]), 400);
  });
});
