import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../shared/event-log/envelope.ts';
import { decodeCaseEvent } from '../../../shared/return-case/decode-event.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import { givenInspected, givenLine, givenOpened, RecordWriter } from '../../support/builders.ts';

/** The same event as a station of an earlier version wrote it. */
function earlier(type: string, data: Envelope['data'], schemaVersion = 1): Envelope {
  const [event] = new RecordWriter().write([{ type, schemaVersion, data }]);
  if (!event) throw new Error('one event was written');
  return event.envelope;
}

const { terms: _terms, ...opened } = givenOpened();
const { rmaNumber: _rma, cartonsPerUnit: _cartons, attributes: _attributes, ...rest } = givenLine();
const { accessories: _accessories, soldSerials: _serials, category: _category, ...line } = rest;

describe('an event of version 1', () => {
  it('CaseOpened: its lines belong to its return, and nothing is known of the sale', () => {
    expect(decodeCaseEvent(earlier('CaseOpened', { ...opened, lines: [line] }))?.data).toMatchObject({
      terms: NO_TERMS,
      lines: [{ rmaNumber: 'RMA-1001', cartonsPerUnit: 1, attributes: [], accessories: [], soldSerials: [] }],
    });
  });

  it('UnitInspected: what nobody was asked is not said', () => {
    const { unitId, lineId, ordinal, grade, isSealed, defects, causeStated } = givenInspected({ grade: 'B' });
    const data = { unitId, lineId, ordinal, grade, isSealed, defects, causeStated };
    expect(decodeCaseEvent(earlier('UnitInspected', data))?.data).toMatchObject({
      grade: 'B',
      wear: null,
      severity: null,
      missingAccessories: [],
      matchesClaim: null,
    });
  });

  it('CaseReopened: nothing is known to have left, so nothing is reversed', () => {
    expect(decodeCaseEvent(earlier('CaseReopened', { reason: 'again' }))?.data).toEqual({
      reason: 'again',
      posted: [],
    });
  });

  it('is not read when it says more than version 1 could, nor is a version that never was', () => {
    expect(decodeCaseEvent(earlier('CaseReopened', { reason: 'again', posted: [] }))).toBeNull();
    expect(decodeCaseEvent(earlier('CaseReopened', { reason: 'again', posted: [] }, 3))).toBeNull();
  });
});
