import type { ReactNode } from 'react';
import { useLocale, useText } from '../i18n/message.tsx';
import { itemName } from '../format/item-name.ts';
import type { OpenUnit } from './open-unit.ts';

export interface QuestionProps {
  /** The unit it is about. */
  readonly open: OpenUnit;
  readonly question: ReactNode;
  /** Why it is asked, where there is room. */
  readonly reason?: string;
  readonly children: ReactNode;
}

/** A question about a unit in its place, large (U5): the next scan is still taken while it stands. */
export function Question({ open: { line, ordinal }, question, reason, children }: QuestionProps) {
  const text = useText();
  const expected = Math.max(line.expected, line.counted ?? 0);
  return (
    <section data-question="" className="@container flex flex-col gap-4">
      <header>
        <p className="truncate text-small text-muted">
          {itemName(line, useLocale())}
          {expected === 1 ? null : ` · ${text('receiving.unit.title', { ordinal, expected })}`}
        </p>
        <h2 className="text-title leading-tight font-bold text-balance @min-[36rem]:text-item">{question}</h2>
        {reason === undefined ? null : <p className="hidden text-small text-soft @min-[30rem]:block">{reason}</p>}
      </header>
      {children}
    </section>
  );
}
