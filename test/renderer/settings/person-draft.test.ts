import { describe, expect, it } from 'vitest';
import { badgeCode, personFaults } from '../../../renderer/settings/person-draft.ts';

const DRAFT = { name: 'Operator 2', pin: '1357', badge: '', roles: ['operator'], locale: 'en' } as const;

describe('personFaults', () => {
  it('takes a person with and without a badge', () => {
    expect(personFaults(DRAFT)).toEqual({});
    expect(personFaults({ ...DRAFT, badge: ' usrabc123 ' })).toEqual({});
    expect(badgeCode(' usrabc123 ')).toBe('USRABC123');
  });

  it('says what is missing', () => {
    expect(personFaults({ ...DRAFT, name: ' ', pin: '12', badge: 'X1', roles: [] })).toEqual({
      name: 'settings.people.fault.name',
      pin: 'settings.people.fault.pin',
      badge: 'settings.people.fault.badge',
      roles: 'settings.people.fault.roles',
    });
  });
});
