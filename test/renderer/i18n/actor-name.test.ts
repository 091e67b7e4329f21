import { describe, expect, it } from 'vitest';
import { actorName } from '../../../renderer/i18n/actor-name.ts';

const text = (id: string): string => `<${id}>`;

describe('actorName', () => {
  it('is the name of a person', () => {
    expect(actorName({ actor: '00000000-0000-4000-8000-000000000001', name: 'Operator 1' }, text)).toBe('Operator 1');
  });

  it('says in the words of the reader that the station did it by itself', () => {
    expect(actorName({ actor: 'station', name: 'station' }, text)).toBe('<people.station-itself>');
  });

  it('says in the words of the reader that it came from the command line', () => {
    expect(actorName({ actor: 'owner', name: 'owner' }, text)).toBe('<people.computer-owner>');
  });
});
