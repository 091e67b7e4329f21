import type { ApiClient } from '../../support/api-client.ts';
import { CARTON_JPEG, newCommandId } from '../host/bench.ts';
import { WRONG_ITEM } from './shift-items.ts';
import { type Arrival, grossGrams } from './shift-plan.ts';

/** What an outside program reads of the bench while it works. */
interface BenchSeen {
  readonly case: CaseSeen | null;
}

export interface CaseSeen {
  readonly caseId: string;
  readonly status: string;
  readonly returnClass: string;
  readonly parcels: { readonly parcelId: string; readonly trackingNumber: string | null; readonly weighing: unknown }[];
  readonly lines: {
    readonly lineId: string;
    readonly sku: string;
    readonly expected: number;
    readonly counted: number | null;
    readonly missing: number;
    readonly good: number;
    readonly defective: number;
    readonly cartonsPerUnit: number;
    readonly units: { readonly unitId: string; readonly grade: string }[];
  }[];
  readonly unexpected: { readonly counted: number }[];
  readonly confirmation: { readonly questions: Question[] } | null;
  readonly progress: { readonly shelf: string | null; readonly holdNumber: string | null };
}

type Question = { readonly kind: string } & Partial<Record<'parcelId' | 'lineId' | 'unitId', string>>;

const DEFECT = { defectId: '0f8fad5b-d9cb-469f-a165-70867728950e', kind: 'broken', place: 'whole', extent: 'severe' };

/**
 * Somebody working through a shift with nothing but the calls: says what is really in each parcel, answers what the
 * bench asks, and leaves the confirming to the next parcel wherever that is enough.
 */
export function shiftWorker(client: ApiClient) {
  const change = <Result>(call: string, params: object): Promise<Result> =>
    client.ok<Result>(call, { commandId: newCommandId(), ...params });
  const scan = (raw: string): Promise<{ outcome: { kind: string } }> => change('code.scan', { raw, source: 'api' });
  const current = async (): Promise<CaseSeen | null> => (await client.ok<BenchSeen>('bench.get', {})).case;
  const open = async (): Promise<CaseSeen> => {
    const view = await current();
    if (!view) throw new Error('no case is open');
    return view;
  };
  const photograph = async (view: CaseSeen, slot: string, unitId: string | null = null): Promise<void> => {
    const { body } = await client.photo(CARTON_JPEG);
    const { sha256 } = body as { sha256: string };
    await change('photo.add', { caseId: view.caseId, sha256, slot, unitId });
  };
  const weigh = async (arrival: Arrival, grams: number): Promise<void> => {
    const { caseId, parcels } = await open();
    const parcel = parcels.find(({ trackingNumber }) => trackingNumber === arrival.trackingNumber) ?? parcels.at(-1);
    if (!parcel || parcel.weighing) return;
    const weight = { caseId, parcelId: parcel.parcelId, grossMg: grams * 1_000, reason: 'no-scale' };
    await change('parcel.weighManual', weight);
  };

  /** Answers every question that is about what can be seen; those that mean waiting stay. */
  const answerAll = async (arrival: Arrival): Promise<void> => {
    const answered = new Set<string>();
    for (;;) {
      const view = await current();
      const question = view?.confirmation?.questions.find((asked) => !answered.has(JSON.stringify(asked)));
      if (!view || !question) return;
      answered.add(JSON.stringify(question));
      await answer(view, question, arrival);
    }
  };

  const answer = async (view: CaseSeen, question: Question, arrival: Arrival): Promise<void> => {
    const { caseId } = view;
    switch (question.kind) {
      case 'count':
        return change('content.count', { caseId, lineId: question.lineId, counted: insideOf(view, question, arrival) });
      case 'outside-photo':
        return photograph(view, 'outside');
      case 'inside-photo':
        return photograph(view, 'inside');
      case 'seal':
        return change('parcel.judgeSeal', { caseId, parcelId: question.parcelId, isSealed: false });
      case 'outcome-note':
        return change('case.noteOutcome', { caseId, text: 'Lot number checked, all right' });
      default:
    }
  };

  const damage = async (): Promise<void> => {
    const view = await open();
    const [line] = view.lines;
    if (!line) throw new Error('a damaged parcel holds something');
    const found = { grade: 'C', isSealed: false, defects: [DEFECT], causeStated: 'transport' };
    await change('line.inspect', { caseId: view.caseId, lineId: line.lineId, ordinal: 1, ...found });
    const [unit] = (await open()).lines[0]?.units ?? [];
    for (const slot of ['item', 'defect']) await photograph(view, slot, unit?.unitId ?? null);
    const parcelId = view.parcels[0]?.parcelId;
    await change('packaging.record', { caseId: view.caseId, parcelId, condition: 'crushed' });
    await photograph(view, 'outside');
    const leg = { leg: 'return', contractedBy: 'own-account', carrier: 'Correos' };
    await change('leg.state', { caseId: view.caseId, unitId: unit?.unitId, ...leg });
  };

  const scanCartons = async (arrival: Arrival, cartons: readonly number[]): Promise<void> => {
    const { caseId, lines } = await open();
    const line = lines.find(({ sku }) => sku === arrival.lines[0]?.item.sku);
    for (const carton of cartons) await change('carton.count', { caseId, lineId: line?.lineId, carton, counted: 1 });
  };

  const hold = async (): Promise<void> => {
    const view = await open();
    await photograph(view, 'outside');
    await photograph(view, 'inside');
    await change('case.hold', { caseId: view.caseId });
  };

  /** Everything between the scan of a parcel and the scan of the next. */
  const work = async (arrival: Arrival): Promise<void> => {
    await scan(arrival.trackingNumber);
    const full = grossGrams(arrival.lines);
    const first = arrival.lines[0]?.item.grams ?? 0;
    switch (arrival.kind) {
      case 'short':
        await weigh(arrival, full - first);
        break;
      case 'damaged':
        await weigh(arrival, full);
        await damage();
        break;
      case 'wrong-item':
        await weigh(arrival, full);
        for (const { item } of arrival.lines.slice(1)) await scan(item.sku);
        await scan(WRONG_ITEM);
        break;
      case 'unidentified':
      case 'unidentified-then-named':
        for (const { item } of arrival.lines) await scan(item.sku);
        return hold();
      case 'refused-opened': {
        const { caseId, parcels } = await open();
        await change('packaging.record', { caseId, parcelId: parcels[0]?.parcelId, condition: 'opened' });
        await weigh(arrival, full);
        break;
      }
      case 'first-of-two':
      case 'first-of-two-alone':
        await weigh(arrival, grossGrams(arrival.lines.slice(0, 1)));
        await scan(arrival.lines[0]?.item.sku ?? '');
        return;
      case 'second-of-two':
        await weigh(arrival, grossGrams(arrival.lines.slice(1)));
        await scan(arrival.lines[1]?.item.sku ?? '');
        break;
      case 'two-of-three-cartons':
      case 'two-of-three-cartons-alone':
        return scanCartons(arrival, [1, 2]);
      case 'third-carton':
        await scanCartons(arrival, [3]);
        break;
      case 'empty': {
        await weigh(arrival, 95);
        await change('parcel.classify', { caseId: (await open()).caseId, returnClass: 'empty', note: null });
        break;
      }
      default:
        await weigh(arrival, full);
    }
    await answerAll(arrival);
  };

  return { scan, current, work };
}

/** How many of a line are really in the parcel. */
function insideOf(view: CaseSeen, question: Question, arrival: Arrival): number {
  const line = view.lines.find(({ lineId }) => lineId === question.lineId);
  const isFirst = line?.sku === arrival.lines[0]?.item.sku;
  const expected = line?.expected ?? 0;
  if (arrival.kind === 'empty') return 0;
  return isFirst && (arrival.kind === 'short' || arrival.kind === 'wrong-item') ? expected - 1 : expected;
}
