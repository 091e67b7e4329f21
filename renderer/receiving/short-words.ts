import type { Grade } from '../../shared/domain/grade.ts';
import type { PhotoSlot } from '../../shared/domain/photo-slot.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** Grades in one word, for a key of the screen; documents say more. */
export const GRADE_WORDS: Readonly<Record<Grade, MessageId>> = {
  A: 'receiving.grade.A',
  B: 'receiving.grade.B',
  C: 'receiving.grade.C',
  D: 'receiving.grade.D',
};

/** Places of the photo strip in one word. */
export const SLOT_WORDS: Readonly<Record<PhotoSlot, MessageId>> = {
  label: 'receiving.slot.label',
  outside: 'receiving.slot.outside',
  inside: 'receiving.slot.inside',
  item: 'receiving.slot.item',
  defect: 'receiving.slot.defect',
  weight: 'receiving.slot.weight',
  other: 'receiving.slot.other',
};
