import { wholeDivisions } from '../../shared/domain/weighing/whole-divisions.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { ExplanationView, WeightView } from '../../shared/protocol/weight-view.ts';
import type { ContentChange } from '../../shared/return-case/events/weighing-events.ts';
import type { Meaning } from '../ui/meaning.tsx';
import { isFarFetched } from './far-fetched.ts';
import { saying, type Saying } from './say.ts';

/** What the weight says, in one sentence, and what follows from it. */
export interface WeightStory {
  readonly meaning: Meaning;
  readonly headline: Saying;
  /** Of the headline, 0 to 1; null where there is nothing to be sure of. */
  readonly sureness: number | null;
  /** What to know or to do, the most pressing first. */
  readonly notes: readonly Saying[];
}

type Key = Pick<ContentChange, 'lineId' | 'accessory'>;

/** The story of a weight; null while there is none to tell. */
export function weightStory(weight: WeightView, view: CaseView): WeightStory {
  if (weight.agreement !== null) return counted(weight.agreement);
  if (weight.verdict === null) return unsaid(weight, view);
  const { verdict } = weight.verdict;
  const [leader] = weight.explanations;
  if (verdict === 'cannot-tell' || leader === undefined) return cannotTell(weight, view);
  if (verdict === 'complete') {
    return {
      meaning: 'done',
      headline: saying('weight.story.complete'),
      sureness: sureOf(weight),
      notes: small(weight),
    };
  }
  return {
    meaning: 'look',
    headline: explanationSaying(leader, view, weight.isHeldBySiblings),
    sureness: leader.posterior,
    notes: [
      ...underWay(weight, view),
      ...(isFarFetched(leader) ? [saying('weight.why.far-fetched')] : []),
      ...nextNotes(weight, view),
    ],
  };
}

/** One explanation in words: what is missing, what is too much. */
export function explanationSaying({ changes }: ExplanationView, view: CaseView, isUnderWay: boolean): Saying {
  const missing = changes.filter(({ sign }) => sign === 'missing').map((change) => changeSaying(change, view));
  const extra = changes.filter(({ sign }) => sign === 'extra').map((change) => changeSaying(change, view));
  if (missing.length === 0 && extra.length === 0) return saying('weight.story.complete');
  if (extra.length === 0) {
    return saying(isUnderWay ? 'weight.story.elsewhere' : 'weight.story.short', {
      what: joined(missing, 'weight.and'),
    });
  }
  if (missing.length === 0) return saying('weight.story.over', { what: joined(extra, 'weight.and') });
  return saying('weight.story.mixed', {
    missing: joined(missing, 'weight.and'),
    extra: joined(extra, 'weight.and'),
  });
}

/** What a person confirmed. */
export function changesSaying(changes: readonly ContentChange[], view: CaseView): Saying {
  const shown = changes.map(({ sign, count, ...key }) => ({ sign, count, oneOf: [key] }));
  return explanationSaying({ posterior: 1, changes: shown, confirms: [...changes] }, view, false);
}

function changeSaying({ count, oneOf }: ExplanationView['changes'][number], view: CaseView): Saying {
  return saying('weight.change', {
    count,
    name: joined(
      oneOf.map((key) => thingSaying(key, view)),
      'weight.or',
    ),
  });
}

/** A line's item, or an accessory of it by its name. */
function thingSaying({ lineId, accessory }: Key, { lines }: CaseView): Saying {
  const line = lines.find((candidate) => candidate.lineId === lineId);
  const name = line === undefined ? '' : { item: line };
  if (accessory === null) return saying('receiving.band.item', { name });
  const part = line?.accessories.find(({ code }) => code === accessory)?.name ?? accessory;
  return saying('weight.accessory', { accessory: part, name });
}

function joined(all: readonly Saying[], id: 'weight.and' | 'weight.or'): Saying {
  const [first = saying('weight.story.complete'), ...others] = all;
  return others.reduce((before, next) => saying(id, { first: before, second: next }), first);
}

function counted({ agrees, differenceMg }: NonNullable<WeightView['agreement']>): WeightStory {
  const mass = { massMg: Math.abs(differenceMg) };
  const id = differenceMg < 0 ? 'weight.disagrees.light' : 'weight.disagrees.heavy';
  const headline = agrees ? saying('weight.agrees') : saying(id, { mass });
  return {
    meaning: agrees ? 'done' : 'look',
    headline,
    sureness: null,
    notes: agrees ? [] : [saying('weight.recount')],
  };
}

/** Nothing is said of what nobody knows the mass of, or of a parcel with strangers in it: quiet, and the count decides. */
function unsaid({ unknownLineIds, learning }: WeightView, view: CaseView): WeightStory {
  const isUnknown = unknownLineIds.length > 0;
  const names = unknownLineIds.map((lineId) => thingSaying({ lineId, accessory: null }, view));
  return {
    meaning: 'waiting',
    headline: learning === null ? saying(isUnknown ? 'weight.learning' : 'weight.beyond') : learningSaying(learning),
    sureness: null,
    notes: isUnknown ? [saying('weight.learning.text', { what: joined(names, 'weight.and') })] : [],
  };
}

const learningSaying = ({ parcels, wanted }: NonNullable<WeightView['learning']>): Saying =>
  saying('weight.learning.progress', { parcels, wanted });

function cannotTell(weight: WeightView, view: CaseView): WeightStory {
  const { verdict, explanations, expected, grossMg } = weight;
  const difference = { massMg: Math.abs(grossMg - (expected?.expectedMg ?? grossMg)) };
  const why = verdict === null || verdict.caution === 'none' ? 'alike' : verdict.caution;
  const isComplete = explanations[0]?.changes.length === 0;
  return {
    meaning: 'look',
    headline: saying('weight.story.cannot-tell'),
    sureness: null,
    notes: [
      ...underWay(weight, view),
      saying(isComplete && why === 'alike' ? 'weight.why.likely-complete' : `weight.why.${why}`, { difference }),
      ...nextNotes(weight, view),
      ...small(weight),
    ],
  };
}

function underWay({ isHeldBySiblings }: WeightView, { arrival }: CaseView): Saying[] {
  return isHeldBySiblings ? [saying('weight.under-way', { parcels: arrival.missingParcels.length })] : [];
}

function nextNotes({ next }: WeightView, view: CaseView): Saying[] {
  if (next === null) return [];
  if (next.kind === 'weigh-packaging') return [saying('weight.first.packaging')];
  return [saying('weight.first.count', { what: thingSaying(next, view) })];
}

/** The lightest thing this scale would miss with this content, said where something on the list could be lighter. */
function small({ verdict, divisionMg }: WeightView): Saying[] {
  if (verdict === null) return [];
  const massMg = wholeDivisions(verdict.smallestNoticeableMg, divisionMg);
  return [saying('weight.notices', { mass: { massMg } })];
}

function sureOf({ verdict }: WeightView): number | null {
  if (verdict === null || verdict.verdict === 'cannot-tell') return null;
  return verdict.probabilities[verdict.verdict];
}

/** Where what is missing went, by the three weights (S26); null without a waybill. */
export function waybillSaying({ waybill, grossMg, divisionMg }: WeightView): Saying | null {
  if (waybill === null) return null;
  const { massMg, lost } = waybill;
  const masses = { left: { massMg }, came: { massMg: grossMg } };
  if (lost === null) return saying('weight.waybill.said', { mass: { massMg } });
  const figures = {
    lost: { massMg: Math.abs(lost.lostMg) },
    band: { massMg: wholeDivisions(lost.bandMg, divisionMg) },
  };
  const percent = Math.floor(lost.probability * 100);
  return saying(`weight.lost.${lost.where}`, { ...masses, ...figures, percent });
}
