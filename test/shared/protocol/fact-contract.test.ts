import { format } from 'prettier';
import { describe, expect, it } from 'vitest';
import { FACT_TYPES } from '../../../shared/domain/facts/fact-payloads.ts';
import { factContract } from '../../../shared/protocol/fact-contract.ts';

/**
 * A published version never changes: when this fails, either the change was a mistake or it needs a new `.vN`.
 * Additions that no receiver can trip over are taken over with `vitest -u`.
 */
describe('the published contracts', () => {
  it.each(FACT_TYPES)('%s is what resources/contracts holds', async (type) => {
    const text = await format(JSON.stringify(factContract(type)), { parser: 'json', printWidth: 120 });
    await expect(text).toMatchFileSnapshot(`../../../resources/contracts/${type}.schema.json`);
  });
});
