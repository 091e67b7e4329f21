import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { RetentionTerms } from '../../../shared/domain/policy/retention.ts';
import { ROOT } from '../../architecture/source-tree.ts';
import { CANARIES } from './canaries.ts';
import type { DataPlace } from './schema-members.ts';

export const REGISTER_FOLDER = join(ROOT, 'resources', 'personal-data');

const Words = z.string().min(1);
const CanaryName = z.string().refine((name) => Object.hasOwn(CANARIES, name), 'is no canary of the test of retention');

/** Something that can say who somebody is: why it is kept, where, and until when. */
const Personal = z.strictObject({
  what: Words,
  whose: z.enum(['buyer', 'staff', 'driver', 'anybody']),
  purpose: Words,
  /** Places by their full name. */
  at: z.array(Words),
  /** Places by their last name, wherever it stands. */
  named: z.array(Words),
  until: z.strictObject({
    /** The site's term, or `keepUntilMs` for what carries its own; null: none. */
    term: z.enum([...RetentionTerms.keyof().options, 'keepUntilMs']).nullable(),
    /** Why it, or a part of it, stays. */
    kept: Words.nullable(),
  }),
  /** The canaries that are gone, byte for byte, when the term is over (P2). */
  proof: z.array(CanaryName),
});

const Register = z.strictObject({
  personal: z.array(Personal).min(1),
  /** Files and folders of the data folder. */
  files: z.array(z.strictObject({ at: z.array(Words).min(1), holds: Words, until: Words })),
});
export type Register = z.infer<typeof Register>;

const NotPersonal = z.strictObject({
  /** Numbers, ids, days and hashes, by their last name. */
  bounded: z.array(Words),
  /** Texts whose last name says what they are, wherever they stand. */
  text: z.array(Words),
  /** All other texts: by table, event or document. */
  at: z.record(Words, z.array(Words)),
});
export type NotPersonal = z.infer<typeof NotPersonal>;

const read = (name: string): unknown => JSON.parse(readFileSync(join(REGISTER_FOLDER, name), 'utf8'));

export const readRegister = (): Register => Register.parse(read('register.json'));
export const readNotPersonal = (): NotPersonal => NotPersonal.parse(read('not-personal.json'));

/** Every line under which a place is registered: exactly one is right. */
export function linesOf(place: DataPlace, { personal }: Register, others: NotPersonal): string[] {
  const exact = [
    ...personal.filter(({ at }) => at.includes(place.at)).map(({ what }) => what),
    ...Object.entries(others.at).flatMap(([group, names]) =>
      names.some((name) => `${group}.${name}` === place.at) ? ['not personal'] : [],
    ),
  ];
  if (exact.length > 0) return exact;
  return [
    ...personal.filter(({ named }) => named.includes(place.name)).map(({ what }) => what),
    ...((place.isBounded ? others.bounded : others.text).includes(place.name) ? ['not personal'] : []),
  ];
}

/** What the register names and nothing is called any more. */
export function goneFrom(places: readonly DataPlace[], { personal }: Register, others: NotPersonal): string[] {
  const at = new Set(places.map((place) => place.at));
  const names = new Set(places.map((place) => place.name));
  const grouped = Object.entries(others.at).flatMap(([group, members]) => members.map((name) => `${group}.${name}`));
  return [
    ...[...personal.flatMap((each) => each.at), ...grouped].filter((each) => !at.has(each)),
    ...[...personal.flatMap(({ named }) => named), ...others.bounded, ...others.text].filter(
      (name) => !names.has(name),
    ),
  ];
}
