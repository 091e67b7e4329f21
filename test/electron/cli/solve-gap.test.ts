import { describe, expect, it } from 'vitest';
import { answerGap } from '../../../electron/cli/solve-gap.ts';
import type { CliAnswer } from '../../../electron/cli/run-command.ts';

const PROBLEM = {
  grossMg: 285_000,
  divisionMg: 1_000,
  packaging: [{ name: 'box', massMg: 85_000, spreadMg: 1_500 }],
  lines: [
    { sku: 'MUG', quantity: 1, unitMassMg: 200_000, spreadMg: 2_000 },
    { sku: 'BOWL', quantity: 1, unitMassMg: 350_000, spreadMg: 2_000 },
  ],
};

async function* typed(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
const asked = async (problem: unknown): Promise<CliAnswer> => answerGap(typed(JSON.stringify(problem)));

describe('solve-gap', () => {
  it('answers what is missing', async () => {
    const { output, isGood } = await asked(PROBLEM);
    expect(isGood).toBe(true);
    expect(output).toMatchObject({ verdict: 'short', hypotheses: [{ missing: { BOWL: 1 } }] });
    expect(output).not.toHaveProperty('caution');
    expect(output).not.toHaveProperty('waybill');
  });

  it('says that nothing explains it, beside chances that are only those of the list', async () => {
    const { output } = await asked({ ...PROBLEM, grossMg: 1_000 });
    expect(output).toMatchObject({ verdict: 'cannot-tell', caution: 'nothing-explains-it' });
  });

  it('S25 and where it was lost, when a waybill is given', async () => {
    const { output } = await asked({ ...PROBLEM, waybillMg: 640_000 });
    expect(output).toMatchObject({ waybill: { where: 'lost-on-the-way', lostMg: 355_000 } });
    const waybill = { stepMg: 500_000, direction: 'up', spreadMg: 10_000 };
    const coarse = await asked({ ...PROBLEM, waybillMg: 500_000, waybill });
    expect(coarse.output).toMatchObject({ waybill: { where: 'left-light', lostMg: 215_000 } });
  });

  it.each<[string, string, RegExp]>([
    ['what is no JSON', '{', /JSON/],
    ['a waybill of nothing', JSON.stringify({ ...PROBLEM, waybillMg: 0 }), /waybillMg/],
    ['a rounding that nobody has', JSON.stringify({ ...PROBLEM, waybill: { stepMg: 1 } }), /waybill\.stepMg/],
  ])('refuses %s', async (_name, text, message) => {
    const { output, isGood } = await answerGap(typed(text));
    expect(isGood).toBe(false);
    expect(JSON.stringify(output)).toMatch(message);
  });
});
