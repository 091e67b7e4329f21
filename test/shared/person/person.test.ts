import { describe, expect, it } from 'vitest';
import { foldPerson, personStreamId } from '../../../shared/person/person.ts';
import { OPERATOR, RecordWriter, STATION_A } from '../../support/builders.ts';

const ADDED = { type: 'PersonAdded', data: { roles: ['operator'], locale: 'en' } };
const HERE = { stationId: STATION_A };

function folded(...events: { type: string; data: Record<string, unknown>; schemaVersion?: number }[]) {
  const writer = new RecordWriter();
  for (const event of events) writer.write([{ schemaVersion: 1, ...event }], { streamId: personStreamId(OPERATOR) });
  return foldPerson(writer.events);
}

describe('a person', () => {
  it('is nobody until added', () => {
    expect(folded()).toBeNull();
    expect(folded({ type: 'PersonLocaleChosen', data: { locale: 'es' } })).toBeNull();
  });

  it('has roles and a language, and chooses another', () => {
    expect(folded(ADDED)).toEqual({ ...HERE, roles: ['operator'], locale: 'en', isActive: true, endedAtMs: null });
    expect(folded(ADDED, { type: 'PersonLocaleChosen', data: { locale: 'zh-CN' } })).toEqual({
      ...HERE,
      roles: ['operator'],
      locale: 'zh-CN',
      isActive: true,
      endedAtMs: null,
    });
  });

  it('gets other roles, stops signing in and comes back', () => {
    const roles = { type: 'PersonRolesChanged', data: { roles: ['finance', 'operator'] } };
    const gone = { type: 'PersonDeactivated', data: {} };
    expect(folded(ADDED, roles, gone)).toEqual({
      ...HERE,
      roles: ['finance', 'operator'],
      locale: 'en',
      isActive: false,
      endedAtMs: expect.any(Number),
    });
    const back = folded(ADDED, roles, gone, { type: 'PersonReactivated', data: {} });
    expect(back).toMatchObject({ isActive: true, endedAtMs: null });
  });

  it('is not changed by a new badge or PIN', () => {
    const badge = { type: 'PersonBadgeChanged', data: { hasBadge: true } };
    expect(folded(ADDED, badge, { type: 'PersonPinChanged', data: {} })).toEqual(folded(ADDED));
  });

  it.each([
    ['an unknown type', { type: 'PersonPromoted', data: {} }],
    ['a newer version', { ...ADDED, data: { roles: ['supervisor'], locale: 'es' }, schemaVersion: 2 }],
    ['a role it does not know', { type: 'PersonAdded', data: { roles: ['owner'], locale: 'en' } }],
    ['a language it does not know', { type: 'PersonLocaleChosen', data: { locale: 'xx' } }],
  ])('skips %s', (_what, event) => {
    expect(folded(ADDED, event)).toEqual(folded(ADDED));
  });
});
