import { CircleCheck, Clock, OctagonX, TriangleAlert, type LucideIcon } from 'lucide-react';

/** The four meanings a state can have. Each has a colour, a shape and a word; none stands on its colour alone (U7). */
export const MEANINGS = ['done', 'look', 'stop', 'waiting'] as const;
export type Meaning = (typeof MEANINGS)[number];

const ICONS: Readonly<Record<Meaning, LucideIcon>> = {
  done: CircleCheck,
  look: TriangleAlert,
  stop: OctagonX,
  waiting: Clock,
};

/** A filled area of this meaning with the text on it. */
export const MEANING_FILL: Readonly<Record<Meaning, string>> = {
  done: 'bg-done text-done-on',
  look: 'bg-look text-look-on',
  stop: 'bg-stop text-stop-on',
  waiting: 'bg-waiting text-waiting-on',
};

/** Text and icon of this meaning on a plain plane. */
export const MEANING_TEXT: Readonly<Record<Meaning, string>> = {
  done: 'text-done-text',
  look: 'text-look-text',
  stop: 'text-stop-text',
  waiting: 'text-waiting-text',
};

/** The shape of a meaning. Decorative: the word beside it says the same. */
export function MeaningIcon({ meaning, className }: { readonly meaning: Meaning; readonly className?: string }) {
  const Icon = ICONS[meaning];
  return <Icon aria-hidden className={className ?? 'size-[1em] shrink-0'} strokeWidth={2.25} />;
}
