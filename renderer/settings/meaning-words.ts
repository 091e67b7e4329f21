import type { MeaningKind } from '../../shared/domain/code/code-form.ts';
import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** What a code can mean, in words. */
export const MEANING_WORDS: Readonly<{ [Kind in MeaningKind]: MessageId }> = {
  parcel: 'choice.meaning.parcel',
  case: 'choice.meaning.case',
  expected: 'choice.meaning.expected',
  shipment: 'choice.meaning.shipment',
  item: 'choice.meaning.item',
  'unknown-parcel': 'choice.meaning.unknown-parcel',
  'unknown-item': 'choice.meaning.unknown-item',
};
