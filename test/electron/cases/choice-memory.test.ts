import { describe, expect, it } from 'vitest';
import { foldStation, stationStreamId } from '../../../shared/station/station-state.ts';
import { STATION_A } from '../../support/builders.ts';
import { FIRST, MUG, openScanBench, THIRD } from './scan-bench.ts';

/** Two numbers of one make that may be waybills or goods, and one that is shorter. */
const TEXT = '78012345678901';
const SAME_FORM = '78012345678918';
const tracking = FIRST.trackingNumber ?? '';
type Bench = ReturnType<typeof openScanBench>;

const chosenIn = (bench: Bench): readonly unknown[] =>
  bench.record
    .stream(stationStreamId(STATION_A))
    .filter(({ envelope }) => envelope.type === 'CodeMeaningChosen')
    .map(({ envelope }) => envelope.data);
/** The answers to a question, in their order. */
const kindsOf = (asked: ReturnType<Bench['scan']>): readonly string[] => {
  if (asked.kind !== 'choose') return [asked.kind];
  return asked.choices.map(({ kind, isLastChoice }) => (isLastChoice ? `${kind} last time` : kind));
};

describe('what was chosen for a code with several meanings', () => {
  it('comes first the next time a code of this form is asked about, and the question still comes', () => {
    const bench = openScanBench();
    bench.scan(tracking);
    expect(kindsOf(bench.scan(TEXT))).toEqual(['unknown-parcel', 'unknown-item']);
    bench.scan(TEXT, { choice: 'unknown:item' });
    expect(kindsOf(bench.scan(SAME_FORM))).toEqual(['unknown-item last time', 'unknown-parcel']);
    expect(kindsOf(bench.scan('ZX123456789'))).toEqual(['unknown-parcel', 'unknown-item']);
  });

  it('is written down without the number, and only when it changes what is remembered', () => {
    const bench = openScanBench();
    bench.scan(tracking);
    for (const text of [TEXT, SAME_FORM, TEXT]) bench.scan(text, { choice: 'unknown:item' });
    const form = { mask: '99999999999999', meanings: ['unknown-parcel', 'unknown-item'] };
    expect(chosenIn(bench)).toEqual([{ form, choice: 'unknown-item', chosenAtMs: expect.any(Number) }]);
    bench.scan(TEXT, { choice: 'unknown:parcel' });
    expect(chosenIn(bench)).toMatchObject([{}, { form, choice: 'unknown-parcel' }]);
    expect(JSON.stringify(chosenIn(bench))).not.toContain(TEXT);
  });

  it('counts for codes that are known as well', () => {
    const bench = openScanBench();
    for (const code of ['11-22', '33-44']) {
      bench.stores.reference.putReturn({ ...THIRD, rmaNumber: code, orderNumber: null }, 0);
      bench.stores.reference.putItem({ ...MUG, sku: code }, 0);
    }
    bench.scan(tracking);
    expect(kindsOf(bench.scan('11-22'))).toEqual(['expected', 'item']);
    bench.scan('11-22', { choice: 'item:11-22' });
    expect(kindsOf(bench.scan('33-44'))).toEqual(['item last time', 'expected']);
  });

  it('is not learned between several of one kind, nor from an answer to no question', () => {
    const bench = openScanBench();
    bench.scan('SO-77', { choice: 'rma:RMA-1001' });
    bench.scan('MUG-9', { choice: 'item:MUG-9' });
    bench.scan('MUG-9', { choice: 'unknown:item' });
    expect(chosenIn(bench)).toEqual([]);
  });

  it('does not come before a check digit that is right', () => {
    const bench = openScanBench();
    bench.scan(tracking);
    const [failing, passing] = ['200961185435', '200961185434'];
    bench.scan(failing, { choice: 'unknown:item' });
    expect(kindsOf(bench.scan(passing))).toEqual(['unknown-parcel', 'unknown-item last time']);
  });

  it('is forgotten one by one, or at once', () => {
    const bench = openScanBench();
    bench.scan(tracking);
    for (const text of [TEXT, 'ZX123456789', 'ZX1234567890']) bench.scan(text, { choice: 'unknown:item' });
    const remembered = () => foldStation(bench.record.stream(stationStreamId(STATION_A))).rememberedChoices;
    const forget = (at: number | null) =>
      bench.record.transaction(() =>
        bench.choiceMemory.forget(at === null ? null : (remembered()[at]?.form ?? null), bench.worker()),
      );
    forget(0);
    expect(remembered().map(({ form }) => form.mask)).toEqual(['AA999999999', 'AA9999999999']);
    expect(kindsOf(bench.scan(TEXT))).toEqual(['unknown-parcel', 'unknown-item']);
    forget(null);
    expect(remembered()).toEqual([]);
    const written = chosenIn(bench).length;
    forget(null);
    expect(chosenIn(bench)).toHaveLength(written);
  });
});
