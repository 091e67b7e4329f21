import { describe, expect, it } from 'vitest';
import { carriersToChoose, withEarlier } from '../../../renderer/settings/carrier-order.ts';
import { recogniseCode } from '../../../shared/domain/code/recognise-code.ts';
import { shownCarrier } from '../../../shared/domain/code/shown-carrier.ts';

describe('S02 the order of the carriers this site receives', () => {
  it.each([
    ['the last one', 2, ['UPS', 'GLS', 'DPD']],
    ['the second one', 1, ['DPD', 'UPS', 'GLS']],
    ['the first one, which is first', 0, ['UPS', 'DPD', 'GLS']],
    ['one that is not there', 7, ['UPS', 'DPD', 'GLS']],
  ])('moves %s a place earlier', (_, at, expected) => {
    expect(withEarlier(['UPS', 'DPD', 'GLS'], at)).toEqual(expected);
  });

  it('offers each carrier once, and none twice', () => {
    const all = carriersToChoose([]);
    expect(new Set(all).size).toBe(all.length);
    expect(carriersToChoose(['UPS'])).toEqual(all.filter((carrier) => carrier !== 'UPS'));
    expect(carriersToChoose(all)).toEqual([]);
  });

  it('offers names that the recognition of numbers knows', () => {
    const code = recogniseCode('200961185434');
    const candidates = code.ok ? code.value.candidates : [];
    const offered = carriersToChoose([]).filter((carrier) => shownCarrier(candidates, [carrier])?.carrier === carrier);
    expect(offered).toContain('Sagawa');
  });
});
