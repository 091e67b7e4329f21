import { describe, expect, it } from 'vitest';
import { IntlMessageFormat } from 'intl-messageformat';
import type { Text } from '../../../../renderer/i18n/message.tsx';
import { weighingFaults } from '../../../../renderer/settings/weights/weighing-faults.ts';
import { DEFAULT_POLICY } from '../../../../shared/domain/policy/default-policy.ts';
import type { WeighingTerms } from '../../../../shared/domain/policy/weighing-terms.ts';
import { catalogue } from '../../../../shared/i18n/catalogue.ts';

const text: Text = (id, values) => String(new IntlMessageFormat(catalogue.en[id] ?? id, 'en').format({ ...values }));
const faultAt = (change: Partial<WeighingTerms>) => weighingFaults({ ...DEFAULT_POLICY.weighing, ...change }, text);

describe('the rules of weighing, as they are typed', () => {
  it('are in order as they come', () => {
    const at = faultAt({});
    for (const path of [['missing'], ['learnFrom'], ['priorsPermille', 'missing']]) expect(at(...path)).toBeNull();
  });

  it('say at each field what is wrong with it', () => {
    const packing = { name: 'C1', massMg: 200_000, spreadMg: 5_000 };
    const at = faultAt({
      packings: [
        packing,
        { ...packing, name: '' },
        { ...packing, massMg: 0 },
        { ...packing, name: 'Bag', spreadMg: 0 },
      ],
      ...{ learnFrom: 2, unitSpreadPermille: 900, priorsPermille: { missing: 501, extra: 0, substituted: 0 } },
    });
    expect(at('packings', 0, 'name')).toBeNull();
    expect(at('packings', 1, 'name')).toBe('Give it a name');
    expect(at('packings', 2, 'name')).toBe('This name stands twice');
    expect(at('packings', 2, 'massMg')).toBe('At least 1');
    expect(at('packings', 3, 'spreadMg')).toBeNull();
    expect(at('learnFrom')).toBe('At least 3');
    expect(at('unitSpreadPermille')).toBe('At most 500');
    expect(at('priorsPermille', 'missing')).toBe('At most 500');
  });

  it('say it of carriers too', () => {
    const usual = { stepMg: 0, direction: 'nearest' as const, spreadMg: 0 };
    const at = faultAt({ waybillRounding: { usual, byCarrier: [{ carrier: '', rounding: usual }] } });
    expect(at('waybillRounding', 'byCarrier', 0, 'carrier')).toBe('Give it a name');
    expect(at('waybillRounding', 'usual', 'stepMg')).toBe('At least 1');
    expect(at('waybillRounding', 'byCarrier', 0, 'rounding', 'stepMg')).toBe('At least 1');
  });
});
