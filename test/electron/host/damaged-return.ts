import type { ApiClient } from '../../support/api-client.ts';
import { type Bench, CARTON_JPEG, newCommandId, openCase, SECOND_TRACKING } from './bench.ts';

/** One step of a return. Sent again it is the same command: its id is made once. */
export interface Step {
  readonly name: string;
  run(client: ApiClient): Promise<unknown>;
}

const DEFECT = { defectId: '0f8fad5b-d9cb-469f-a165-70867728950e', kind: 'broken', place: 'whole', extent: 'severe' };

/**
 * Every step of a damaged return, in the order a person would take them. Each reads what it needs from the bench, as
 * a program does that was started anew in the middle.
 */
export function damagedReturn(parcel = { trackingNumber: SECOND_TRACKING, grossMg: 1_568_000 }): readonly Step[] {
  return [
    step('scan', 'code.scan', () => ({ raw: parcel.trackingNumber, source: 'api' })),
    step('weigh', 'parcel.weighManual', (at) => ({ ...parcelOf(at), grossMg: parcel.grossMg, reason: 'no-scale' })),
    step('outside', 'packaging.record', (at) => ({ ...parcelOf(at), condition: 'crushed' })),
    photoStep('outside photo', 'outside', () => null),
    step('count', 'content.count', (at) => ({ caseId: caseOf(at), lineId: lineOf(at).lineId, counted: 1 })),
    step('inspect', 'line.inspect', (at) => ({
      caseId: caseOf(at),
      lineId: lineOf(at).lineId,
      ordinal: 1,
      grade: 'D',
      isSealed: false,
      defects: [DEFECT],
      causeStated: 'transport',
    })),
    photoStep('defect photo', 'defect', (at) => unitOf(at).unitId),
    step('decide', 'disposition.decide', (at) => ({ ...unitOf(at), disposition: 'scrap', place: null })),
    step('certificate', 'certificate.issue', (at) => ({ ...unitOf(at), languages: ['zh-CN', 'en'] })),
    step('label', 'label.print', unitOf),
    step('close', 'case.close', (at) => ({ caseId: caseOf(at), confirmedBy: 'api' })),
  ];
}

type Params = Readonly<Record<string, unknown>>;

/** Parameters are worked out at the first try and kept: a repeat has to be the same command. */
function step(name: string, call: string, paramsOf: (bench: Bench) => Params): Step {
  const commandId = newCommandId();
  let params: Params | null = null;
  return {
    name,
    run: async (client) => {
      params ??= paramsOf(await client.ok<Bench>('bench.get', {}));
      return client.ok(call, { commandId, ...params });
    },
  };
}

function photoStep(name: string, slot: string, unitIdOf: (bench: Bench) => string | null): Step {
  let sha256 = '';
  const add = step(name, 'photo.add', (at) => ({ caseId: caseOf(at), slot, unitId: unitIdOf(at), sha256 }));
  return {
    name,
    run: async (client) => {
      const { status, body } = await client.photo(CARTON_JPEG);
      if (status !== 200) throw new Error(`photos: ${status} ${JSON.stringify(body)}`);
      ({ sha256 } = body as { sha256: string });
      return add.run(client);
    },
  };
}

const caseOf = (bench: Bench): string => openCase(bench).caseId;

function parcelOf(bench: Bench): { caseId: string; parcelId: string } {
  const { caseId, parcels } = openCase(bench);
  return { caseId, parcelId: parcels[0]?.parcelId ?? '' };
}

function lineOf(bench: Bench) {
  const [line] = openCase(bench).lines;
  if (!line) throw new Error('the case has no line');
  return line;
}

function unitOf(bench: Bench): { caseId: string; unitId: string } {
  return { caseId: caseOf(bench), unitId: lineOf(bench).units[0]?.unitId ?? '' };
}
