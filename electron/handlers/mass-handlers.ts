import { z } from 'zod';
import { MASS_EVENTS } from '../../shared/domain/masses/mass-events.ts';
import type { MassSubject } from '../../shared/domain/masses/mass-sample.ts';
import { massStreamId } from '../../shared/domain/masses/settled-mass.ts';
import { type WeighedUnits, type WeighUnitsRefusal, weighUnits } from '../../shared/domain/masses/weigh-units.ts';
import { massCalls } from '../../shared/protocol/calls/masses.ts';
import type { Worker } from '../cases/case-work.ts';
import { scaleHostError } from '../devices/scale/scale-host-error.ts';
import type { HandlersFor } from '../handler.ts';
import { RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { massViews } from './mass-view.ts';

const Nothing = z.strictObject({});

const SENTENCES: Readonly<Record<WeighUnitsRefusal, string>> = {
  'units-unsettled': 'The scale shows no weight at rest: wait until it has settled, then take it.',
  'units-net': 'A tare is active: clear it on the scale, then take it.',
  'units-empty': 'Nothing lies on the scale: put the units on, then take it.',
};

/** What things weigh: what parcels taught, and what people say to that (B8). */
export function massHandlers(parts: HostParts) {
  const { massDesk, massList, once } = parts;
  const one = (subject: MassSubject) => ({ mass: massViews(parts)(massDesk.factsOf(subject)) });
  return {
    'mass.list': (query) => {
      const { masses, total, waiting } = massList(query);
      return { masses: masses.map(massViews(parts)), total, waiting };
    },
    'mass.get': ({ subject }) => {
      const facts = massDesk.factsOf(subject);
      const used = new Set(facts.learned?.used.map(({ caseId }) => caseId));
      const samples = massDesk.samplesOf(subject).map((sample) => ({ ...sample, isUsed: used.has(sample.caseId) }));
      return { mass: massViews(parts)(facts), samples };
    },
    'mass.settle': (params, context) => {
      once({ call: 'mass.settle', params }, Nothing, () => settle(parts, params, workerOf(params, context)));
      return one(params.subject);
    },
    'mass.weigh': (params, context) => {
      once({ call: 'mass.weigh', params }, Nothing, () => weigh(parts, params, workerOf(params, context)));
      return one(params.subject);
    },
  } satisfies HandlersFor<typeof massCalls>;
}

interface Settlement {
  readonly massMg: number;
  readonly spreadMg: number;
  readonly from: 'declared' | 'learned' | 'weighed';
  readonly parcels: number;
  readonly quantityWeighed: number | null;
  readonly division?: Pick<WeighedUnits, 'divisionMg' | 'divisionFrom'>;
}

function settle(parts: HostParts, { subject, use }: { subject: MassSubject; use: 'declared' | 'learned' }, by: Worker) {
  const { declared, learned, inForce } = parts.massDesk.factsOf(subject);
  const chosen = use === 'learned' ? learned : declared;
  if (chosen === null) {
    throw new RefusedError({ kind: 'mass-not-known' }, `Nobody has ${use} what that weighs: weigh it instead.`);
  }
  const spreadMg = chosen.spreadMg ?? inForce?.spreadMg ?? Math.ceil(chosen.massMg / 100);
  const parcels = use === 'learned' ? (learned?.used.length ?? 0) : 0;
  return append(parts, subject, { massMg: chosen.massMg, spreadMg, from: use, parcels, quantityWeighed: null }, by);
}

function weigh(parts: HostParts, { subject, quantity }: { subject: MassSubject; quantity: number }, by: Worker) {
  const state = parts.scale.state();
  const error = scaleHostError(state);
  if (error !== null || state.kind !== 'live') throw error ?? new Error('a scale without an error is live');
  const { unitSpreadPermille, assumedDivisionMg } = parts.station.view().policy.weighing;
  const weighed = weighUnits(state.reading, quantity, assumedDivisionMg);
  if (!weighed.ok) throw new RefusedError({ kind: weighed.error }, SENTENCES[weighed.error]);
  const { massMg, errorMg, divisionMg, divisionFrom } = weighed.value;
  const { learned } = parts.massDesk.factsOf(subject);
  const spreadMg = Math.max(errorMg, learned?.spreadMg ?? Math.ceil((massMg * unitSpreadPermille) / 1_000));
  // What lies on the pan was put there to be weighed: it is no parcel's weight.
  parts.weighing.checked();
  const weighing = { parcels: 0, quantityWeighed: quantity, division: { divisionMg, divisionFrom } };
  return append(parts, subject, { massMg, spreadMg, from: 'weighed', ...weighing }, by);
}

function append(
  parts: HostParts,
  subject: MassSubject,
  { division, ...settlement }: Settlement,
  { commandId, actor }: Worker,
) {
  const { declared, learned } = parts.massDesk.factsOf(subject);
  const known = { declaredMg: declared?.massMg ?? null, learnedMg: learned?.massMg ?? null };
  const type = subject.kind === 'unit' ? ('UnitMassSettled' as const) : ('PackagingMassSettled' as const);
  const named = subject.kind === 'unit' ? { sku: subject.sku } : { name: subject.name };
  const data = MASS_EVENTS[type].data.parse({ ...named, ...settlement, ...division, ...known });
  const streamId = massStreamId(subject, parts.station.view().deriveId);
  parts.record.append(streamId, [{ type, schemaVersion: MASS_EVENTS[type].version, data }], { commandId, actor });
  return {};
}
