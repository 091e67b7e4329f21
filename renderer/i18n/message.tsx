import type { ReactNode } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { MessageId } from '../../shared/i18n/catalogue.ts';

/** What a message's placeholders hold. */
export type TextValues = Readonly<Record<string, string | number | boolean | Date | null | undefined>>;

export interface MessageProps {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, ReactNode>>;
}

/** A message on screen; its id is checked against the English catalogue when the app is built. */
export function Message({ id, values }: MessageProps) {
  return <FormattedMessage id={id} {...(values === undefined ? {} : { values: { ...values } })} />;
}

/** A message as a string, for labels and announcements. */
export type Text = (id: MessageId, values?: TextValues) => string;

export function useText(): Text {
  const intl = useIntl();
  return (id, values) => intl.formatMessage({ id }, values === undefined ? undefined : { ...values });
}

/** The reader's language as a tag for `renderer/format`. */
export function useLocale(): string {
  return useIntl().locale;
}
