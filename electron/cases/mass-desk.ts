import type { LearnedMass } from '../../shared/domain/masses/learn-mass.ts';
import {
  type DeclaredMass,
  isTaught,
  type MassKnowledge,
  massInForce,
} from '../../shared/domain/masses/mass-in-force.ts';
import type { MassSample, MassSubject } from '../../shared/domain/masses/mass-sample.ts';
import { type MassTask, massTaskOf } from '../../shared/domain/masses/mass-tasks.ts';
import type { SettledMass } from '../../shared/domain/masses/settled-mass.ts';
import { USUAL_PACKAGING } from '../../shared/domain/masses/usual-packaging.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import type { PackingMass, UnitMass } from '../../shared/domain/shortage/weighed-content.ts';
import type { Masses } from '../../shared/return-case/masses.ts';
import type { MassStore } from '../store/mass-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';

/** Everything known of one SKU or packaging. */
export interface MassFacts {
  readonly subject: MassSubject;
  /** What the shop says of a unit, or the policy of a packaging. */
  readonly declared: DeclaredMass | null;
  readonly settled: SettledMass | null;
  readonly learned: LearnedMass | null;
  /** What a weight is held against now. */
  readonly inForce: UnitMass | null;
  readonly task: MassTask | null;
}

/** What things weigh, as far as this site knows it now: asked at every weighing, so it reads by index only. */
export interface MassDesk extends Masses {
  /** Settled by a person, else declared, else learned; null while nobody knows. */
  massOf(sku: string, declared: DeclaredMass | null): UnitMass | null;
  /** How many parcels have taught a SKU so far, of how many that are wanted. */
  progressOf(sku: string): { readonly parcels: number; readonly wanted: number };
  /** Everything known of one of them. */
  factsOf(subject: MassSubject): MassFacts;
  samplesOf(subject: MassSubject): readonly MassSample[];
  /** The packagings of the policy, in its order. */
  packagings(): readonly MassFacts[];
}

export function createMassDesk(parts: {
  readonly massRows: MassStore;
  readonly reference: Pick<ReferenceStore, 'itemBySku'>;
  readonly policy: () => Policy;
}): MassDesk {
  const { massRows, reference } = parts;
  const terms = () => parts.policy().weighing;
  const declaredOf = (sku: string): DeclaredMass | null => {
    const item = reference.itemBySku(sku);
    return item?.unitMassMg ? { massMg: item.unitMassMg, spreadMg: item.massSpreadMg } : null;
  };
  const massOf: MassDesk['massOf'] = (sku, declared) => {
    const subject: MassSubject = { kind: 'unit', sku };
    const settled = massRows.settledOf(subject);
    return massInForce({ declared, settled, learned: massRows.learnedOf(subject) }, terms());
  };
  const knowledgeOf = (subject: MassSubject, declared: DeclaredMass | null) => {
    const settled = massRows.settledOf(subject);
    const samples = settled === null ? [] : massRows.samplesOf(subject);
    return { knowledge: { declared, settled, learned: massRows.learnedOf(subject) }, samples };
  };
  const factsAgainst = (subject: MassSubject, declared: DeclaredMass | null): MassFacts => {
    const { knowledge, samples } = knowledgeOf(subject, declared);
    const task = massTaskOf({ ...knowledge, samples }, terms());
    return { subject, ...knowledge, inForce: massInForce(knowledge, terms()), task };
  };
  const packagingFacts = (packing: PolicyPacking): MassFacts => {
    const subject: MassSubject = { kind: 'packaging', name: packing.name };
    const { knowledge, samples } = knowledgeOf(subject, packing);
    const task = massTaskOf({ ...knowledge, samples, declared: null }, terms());
    return {
      ...{ subject, ...knowledge },
      inForce: packagingInForce(knowledge, terms()),
      task: task?.kind === 'unknown-mass-learned' ? null : task,
    };
  };
  const factsOf = (subject: MassSubject): MassFacts => {
    if (subject.kind === 'unit') return factsAgainst(subject, declaredOf(subject.sku));
    const packing = policyPackings(terms()).find(({ name }) => name === subject.name);
    return packing ? packagingFacts(packing) : factsAgainst(subject, null);
  };

  return {
    massOf,
    unitMass: ({ sku, unitMassMg }) => {
      const inCatalogue = declaredOf(sku);
      const isSame = unitMassMg === null || unitMassMg === inCatalogue?.massMg;
      return massOf(sku, isSame ? inCatalogue : { massMg: unitMassMg, spreadMg: inCatalogue?.spreadMg ?? null });
    },
    progressOf: (sku) => {
      const parcels = massRows.learnedOf({ kind: 'unit', sku })?.used.length ?? 0;
      return { parcels, wanted: terms().learnFrom };
    },
    packings: () => policyPackings(terms()).map((packing) => withMassOf(packing, packagingFacts(packing))),
    factsOf,
    samplesOf: massRows.samplesOf,
    packagings: () => policyPackings(terms()).map(packagingFacts),
  };
}

type PolicyPacking = Omit<PackingMass, 'from'>;

/** One kind without a list; a mass of nothing is taken for the least there is. */
function policyPackings({
  packings,
  packagingMassMg,
  packagingSpreadMg,
}: Policy['weighing']): readonly PolicyPacking[] {
  if (packings.length > 0) return packings;
  return [{ name: USUAL_PACKAGING, massMg: Math.max(1, packagingMassMg), spreadMg: packagingSpreadMg }];
}

/**
 * The policy's figure for a packaging stands until parcels have taught it: nobody weighs cartons to write a policy. What
 * a person settled stands before both.
 */
function packagingInForce(knowledge: MassKnowledge, terms: Policy['weighing']): UnitMass | null {
  const { settled, learned } = knowledge;
  const isLearned = settled === null && learned !== null && isTaught(learned, terms);
  return massInForce(isLearned ? { ...knowledge, declared: null } : knowledge, terms);
}

function withMassOf(packing: PolicyPacking, { inForce }: MassFacts): PackingMass {
  if (inForce === null) return { ...packing, from: 'policy' };
  const { massMg, spreadMg, from } = inForce;
  return { ...packing, massMg, spreadMg, from: from === 'declared' ? 'policy' : from };
}
