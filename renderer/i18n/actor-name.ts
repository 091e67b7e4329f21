import { STATION_ITSELF } from '../../shared/station/station-itself.ts';
import type { Text } from './message.tsx';

/** Who did something, in the reader's words: a person's name, or that the station did it by itself. */
export function actorName({ actor, name }: { readonly actor: string; readonly name: string }, text: Text): string {
  return actor === STATION_ITSELF ? text('people.station-itself') : name;
}
