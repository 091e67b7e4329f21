import { z } from 'zod';

/** What a template may hold between braces. */
export const NOTE_FIELDS = ['content', 'size', 'reason', 'name', 'code', 'date', 'time', 'rma', 'tracking'] as const;
export type NoteField = (typeof NOTE_FIELDS)[number];

const FIELD = /\{([a-z]+)\}/g;
const isField = (name: string): name is NoteField => NOTE_FIELDS.some((field) => field === name);

/** Fields a template names that nobody knows: it would print its braces. */
export function unknownFieldsOf(template: string): string[] {
  return [...template.matchAll(FIELD)].flatMap(([, name = '']) => (isField(name) ? [] : [name]));
}

/** How a note reads (S94): words and fields in braces. It has to name its content, or every note would be the same. */
export const NoteTemplate = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .refine((template) => unknownFieldsOf(template).length === 0, 'the template names a field that does not exist')
  .refine((template) => template.includes('{content}'), 'the template must name {content}');

/** Content, handler and date (S93), after the size with its reason (S94). */
export const DEFAULT_NOTE_TEMPLATE = '{size} ({reason}) {content} {name} {date} {time}';

/** A value, or null for one the case does not have. */
export type NoteValues = Readonly<Record<NoteField, string | null>>;

/**
 * The note as it is pasted into the shop's back office (S93, S94), on one line. What is not known leaves no trace: no
 * empty brackets, no double blanks.
 */
export function composeNote(template: string, values: NoteValues): string {
  const filled = template.replaceAll(FIELD, (whole, name: string) => (isField(name) ? (values[name] ?? '') : whole));
  return filled
    .replaceAll(/[([（【]\s*[)\]）】]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
