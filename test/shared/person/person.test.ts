import { describe, expect, it } from 'vitest';
import { foldPerson, personStreamId } from '../../../shared/person/person.ts';
import { OPERATOR, RecordWriter } from '../../support/builders.ts';

const ADDED = { type: 'PersonAdded', data: { roles: ['operator'], locale: 'en' } };

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
    expect(folded(ADDED)).toEqual({ roles: ['operator'], locale: 'en' });
    expect(folded(ADDED, { type: 'PersonLocaleChosen', data: { locale: 'zh-CN' } })).toEqual({
      roles: ['operator'],
      locale: 'zh-CN',
    });
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
