import { describe, expect, it } from 'vitest';
import { workAskedBy } from '../../../renderer/receiving/asked-work.ts';
import type { ScanOutcome } from '../../../shared/protocol/bench-view.ts';
import { caseView } from './views.ts';

const tote: ScanOutcome = { kind: 'tote', did: 'unknown', code: 'TOTB10003', tote: null, next: null };

describe('a scan that shows open work', () => {
  it('is a tote while nothing is on the bench; during the work the band says it', () => {
    expect(workAskedBy(tote, { case: null })).toEqual({ tab: 'totes', code: 'TOTB10003' });
    expect(workAskedBy(tote, { case: caseView() })).toBeNull();
  });

  it('is a shelf, and nothing else', () => {
    const shelf: ScanOutcome = { kind: 'shelf', shelf: 'H3', name: 'Shelf 3', lying: 2 };
    expect(workAskedBy(shelf, { case: null })).toEqual({ tab: 'list', shelf: 'H3' });
    expect(workAskedBy({ kind: 'person' }, { case: null })).toBeNull();
  });
});
