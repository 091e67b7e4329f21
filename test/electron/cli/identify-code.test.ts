import { describe, expect, it } from 'vitest';
import { identifyCode } from '../../../electron/cli/identify-code.ts';

const identify = (code: string, aimId: string | null = null) => identifyCode({ kind: 'identify', code, aimId });

describe('identify', () => {
  it('ranks what a code may be, with its format and its check', () => {
    const { output, isGood } = identify('1z999aa1 0123456784');
    const first = { kind: 'tracking', carrier: 'UPS', format: 'ups-1z', check: 'ok', specificity: 'prefix-and-check' };
    expect(isGood).toBe(true);
    expect(output).toMatchObject({ normalised: '1Z999AA10123456784', candidates: [first, {}, {}] });
  });

  it('adds what a GS1 label says', () => {
    expect(identify('010400638133393110A7', ']C1').output).toMatchObject({
      gs1: { elements: [{ ai: '01' }, { ai: '10', value: 'A7' }], meaning: { lot: 'A7' }, warnings: [] },
    });
  });

  it('masks a badge', () => {
    const { output } = identify('USR7K2M9Q');
    expect(JSON.stringify(output)).not.toContain('7K2M9Q');
    expect(output).toMatchObject({ normalised: 'USR…', candidates: [{ kind: 'person' }] });
  });

  it.each([
    ['', null, 'code-empty'],
    ['A\u0007B', null, 'code-control-characters'],
    ['A'.repeat(513), null, 'code-too-long'],
    ['A1', 'C1', 'aim-unknown'],
  ])('refuses %j with %j: %s', (code, aimId, kind) => {
    expect(identify(code, aimId)).toMatchObject({ isGood: false, output: { error: { kind } } });
  });
});
