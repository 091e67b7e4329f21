import { describe, expect, it } from 'vitest';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';
import { shownCarrier } from '../../../../shared/domain/code/shown-carrier.ts';

function shown(raw: string, preferred: readonly string[] = []): string | null {
  const code = recogniseCode(raw, preferred);
  return code.ok ? (shownCarrier(code.value.candidates, preferred)?.carrier ?? null) : null;
}

describe('S02 the carrier that is shown', () => {
  it.each([
    ['a prefix and a check digit that holds', '1Z999AA10123456784', 'UPS'],
    ['one check alone that holds', '986578788855', 'FedEx'],
    ['letters that only one carrier writes', 'DPK364112047425', '德邦 Deppon'],
    ['two carriers with one check', '200961185434', null],
    ['a trade number as well', '09133131530724', null],
    ['a wrong check digit', '1Z999AA10123456785', null],
    ['nothing but a length', '78012345678901', null],
    ['a waybill and a house number', '00340433836442636597', 'DHL Paket'],
  ])('%s: %s', (_, raw, carrier) => {
    expect(shown(raw)).toBe(carrier);
  });

  it('is the one of several that this site receives', () => {
    expect(shown('200961185434', ['Sagawa'])).toBe('Sagawa');
    expect(shown('200961185434', ['Sagawa', 'Yamato'])).toBeNull();
  });
});
