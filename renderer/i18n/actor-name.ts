import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { COMPUTER_OWNER, STATION_ITSELF } from '../../shared/station/nobodys-name.ts';
import type { Text } from './message.tsx';

const NOBODYS: ReadonlyMap<string, MessageId> = new Map([
  [STATION_ITSELF, 'people.station-itself'],
  [COMPUTER_OWNER, 'people.computer-owner'],
]);

/** Who did something, in the reader's words: a person's name, or what acted without one. */
export function actorName({ actor, name }: { readonly actor: string; readonly name: string }, text: Text): string {
  const words = NOBODYS.get(actor);
  return words === undefined ? name : text(words);
}
