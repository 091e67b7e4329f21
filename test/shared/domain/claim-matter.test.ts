import { describe, expect, it } from 'vitest';
import { claimMatterOf } from '../../../shared/domain/claim-matter.ts';

describe('what a claimed reason is about', () => {
  it.each([
    [null, 'unsaid'],
    ['xyz', 'unsaid'],
    ['Changed my mind', 'no-reason'],
    ['Too small', 'no-reason'],
    ['七天无理由退货', 'no-reason'],
    ['Talla equivocada: pequeño', 'wrong-item'],
    ['Me queda grande', 'no-reason'],
    ['Arrived broken', 'damaged'],
    ['包装破损', 'damaged'],
    ['Llegó roto', 'damaged'],
    ['Does not work', 'quality'],
    ['质量问题', 'quality'],
    ['No funciona', 'quality'],
    ['Wrong colour sent', 'wrong-item'],
    ['卖家发错货', 'wrong-item'],
    ['One piece missing', 'missing'],
    ['少件', 'missing'],
    ['Different model than shown', 'model-changed'],
    ['客服态度差', 'service'],
  ])('%s: %s', (reason, matter) => {
    expect(claimMatterOf(reason)).toBe(matter);
  });
});
