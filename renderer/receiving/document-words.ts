import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** What is made at the bench and printed. */
export type DocumentKind = 'certificate' | 'label' | 'weight-certificate';

/** What each is called, on its button and beside its number. */
export const DOCUMENT_WORDS: Readonly<Record<DocumentKind, MessageId>> = {
  certificate: 'receiving.unit.certificate',
  label: 'receiving.unit.label',
  'weight-certificate': 'weight.certificate',
};

/** The same while it is being made, which takes seconds. */
export const DOCUMENT_MAKING: Readonly<Record<DocumentKind, MessageId>> = {
  certificate: 'receiving.unit.certificate.making',
  label: 'receiving.unit.label.making',
  'weight-certificate': 'receiving.unit.certificate.making',
};
