import { codeKey } from '../../shared/domain/code/code-key.ts';
import { recogniseCode } from '../../shared/domain/code/recognise-code.ts';
import { mayHaveTask } from '../../shared/domain/masses/may-have-task.ts';
import type { Policy } from '../../shared/domain/policy/policy.ts';
import { searchQuery } from '../../shared/search/search-words.ts';
import type { KnownUnit, MassStore } from '../store/mass-store.ts';
import type { ReferenceStore } from '../store/reference-store.ts';
import type { MassDesk, MassFacts } from './mass-desk.ts';

export interface MassQuery {
  /** A SKU, a part of one, a GTIN or words of a name; empty for everything. */
  readonly search: string;
  readonly offset: number;
  readonly limit: number;
}

export interface MassPage {
  readonly masses: readonly MassFacts[];
  /** How many there are under this search, and how many of them wait for a person. */
  readonly total: number;
  readonly waiting: number;
}

/** What tasks there are, and of what anything is known: worked out once for as long as nothing was written. */
interface Overview {
  readonly changes: string;
  readonly tasks: readonly MassFacts[];
  readonly units: readonly KnownUnit[];
}

interface Matches {
  readonly unit: (key: string) => boolean;
  readonly packaging: (name: string) => boolean;
  /** SKUs of the catalogue, by key in order, known to the masses or not. */
  readonly inCatalogue: readonly string[];
}

/** More SKUs under one word are as good as none: whoever finds more types more. */
const MOST_NAMED = 20_000;

/**
 * What things weigh, a page at a time: what waits for a person, then packagings, then SKUs in order. Learning is done
 * only for SKUs that may have a task and for those on the page, so that twenty thousand others cost a look at an index.
 */
export function createMassList(parts: {
  readonly massDesk: MassDesk;
  readonly massRows: MassStore;
  readonly reference: ReferenceStore;
  readonly policy: () => Policy;
}): (query: MassQuery) => MassPage {
  const { massDesk, massRows, reference } = parts;
  let overview: Overview | null = null;
  const look = (): Overview => {
    const changes = massRows.changes();
    if (overview?.changes === changes) return overview;
    const units = massRows.units();
    const terms = parts.policy().weighing;
    const asked = units.filter((unit) => mayHaveTask(unit, terms)).map(({ sku }) => ({ kind: 'unit' as const, sku }));
    const facts = [...massDesk.packagings(), ...asked.map(massDesk.factsOf)];
    overview = { changes, units, tasks: facts.filter(({ task }) => task !== null) };
    return overview;
  };
  const factsOfUnit = (key: string, sku: string | null): MassFacts =>
    massDesk.factsOf({ kind: 'unit', sku: sku ?? reference.itemBySku(key)?.sku ?? key });

  return ({ search, offset, limit }) => {
    const { tasks, units } = look();
    const matches = matchesOf(search.trim(), reference);
    const first = tasks.filter(({ subject }) =>
      subject.kind === 'unit' ? matches.unit(keyOf(subject.sku)) : matches.packaging(subject.name),
    );
    const waiting = new Set(first.map(({ subject }) => nameOf(subject)));
    const packagings = massDesk
      .packagings()
      .filter(({ subject }) => !waiting.has(nameOf(subject)))
      .filter(({ subject }) => subject.kind === 'packaging' && matches.packaging(subject.name));
    const skus = new Map<string, string | null>(matches.inCatalogue.map((key) => [key, null]));
    for (const { key, sku } of units) if (matches.unit(key)) skus.set(key, sku);
    const rest = [...skus]
      .filter(([key]) => !waiting.has(`unit ${key}`))
      .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
      .map(
        ([key, sku]) =>
          () =>
            factsOfUnit(key, sku),
      );
    const rows = [...[...first, ...packagings].map((facts) => () => facts), ...rest];
    const masses = rows.slice(offset, offset + limit).map((facts) => facts());
    return { masses, total: rows.length, waiting: first.length };
  };
}

const keyOf = (sku: string): string => codeKey(sku) ?? sku;

const nameOf = (subject: MassFacts['subject']): string =>
  subject.kind === 'unit' ? `unit ${keyOf(subject.sku)}` : `packaging ${subject.name}`;

function matchesOf(search: string, reference: ReferenceStore): Matches {
  if (search === '') return { unit: () => true, packaging: () => true, inCatalogue: [] };
  const key = codeKey(search);
  const inCatalogue = keysInCatalogue(search, reference);
  const named = new Set(inCatalogue);
  const words = search.toLowerCase();
  return {
    unit: (unit) => (key !== null && unit.includes(key)) || named.has(unit),
    packaging: (name) => name.toLowerCase().includes(words),
    inCatalogue,
  };
}

/** What the catalogue holds under a SKU, a scanned code or words of a name, though no parcel has said anything of it yet. */
function keysInCatalogue(search: string, reference: ReferenceStore): string[] {
  const query = searchQuery(search);
  const code = recogniseCode(search);
  const items = (code.ok ? code.value.candidates : []).flatMap(({ kind, value }) => {
    if (kind === 'gtin') return [reference.itemByGtin(value)];
    return kind === 'sku' || kind === 'text' ? [reference.itemBySku(value)] : [];
  });
  const exact = items.flatMap((item) => (item === null ? [] : [keyOf(item.sku)]));
  return [...exact, ...(query === null ? [] : reference.skuKeysNamed(query, MOST_NAMED))];
}
