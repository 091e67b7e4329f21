import { describe, expect, it } from 'vitest';
import { openCaseRowStore } from '../../../electron/store/case-row-store.ts';
import { projectCase } from '../../../shared/views/case-rows.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { sha256 } from '../../../electron/ids.ts';
import { givenInspected, givenLine, givenOpened, givenPhoto, UNIT_ID } from '../../support/builders.ts';
import { given } from '../../support/given.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const SKU = 'HH-KETTLE';

/** A store in which each case photographed its unit; the photographs lie here unless they are said to be away. */
function photographed(...cases: readonly { readonly grade: 'A' | 'D'; readonly isAway?: true }[]) {
  const database = memoryDatabase();
  const store = openCaseRowStore(database);
  const file = database.prepare<[string]>('INSERT INTO photo VALUES (?, 10, 10, 100, 1)');
  cases.forEach(({ grade, isAway = false }, at) => {
    const name = `unit ${String(at)}`;
    const events: CaseEvent[] = [
      { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ sku: SKU })] }) },
      // Looked at once more in each later case, so that its picture is newer.
      ...Array.from({ length: at + 1 }, (): CaseEvent => ({ type: 'UnitInspected', data: givenInspected({ grade }) })),
      { type: 'PhotoAdded', data: givenPhoto(name, { unitId: UNIT_ID }) },
    ];
    const caseId = `case-${String(at)}`;
    store.replace(caseId, projectCase({ ...given(...events).folded, caseId }));
    if (!isAway) file.run(sha256(`photo ${name}`));
  });
  return store;
}

describe('the picture of a SKU', () => {
  it('is the newest', () => {
    expect(photographed({ grade: 'A' }, { grade: 'A' }).pictureOf(SKU)).toBe(sha256('photo unit 1'));
  });

  it('is that of an undamaged unit, however old', () => {
    expect(photographed({ grade: 'A' }, { grade: 'D' }).pictureOf(SKU)).toBe(sha256('photo unit 0'));
  });

  it('is that of a damaged unit where there is no other', () => {
    expect(photographed({ grade: 'D' }).pictureOf('hh kettle')).toBe(sha256('photo unit 0'));
  });

  it('is none that lies at another bench', () => {
    const store = photographed({ grade: 'A' }, { grade: 'A', isAway: true });
    expect(store.pictureOf(SKU)).toBe(sha256('photo unit 0'));
    expect(photographed({ grade: 'A', isAway: true }).pictureOf(SKU)).toBeNull();
  });

  it('goes with its case', () => {
    const store = photographed({ grade: 'A' });
    expect(store.dump().some((line) => line.startsWith('item '))).toBe(true);
    store.replace('case-0', projectCase(given().folded));
    expect(store.pictureOf(SKU)).toBeNull();
    expect(store.dump()).toEqual([]);
  });
});
