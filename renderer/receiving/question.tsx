import type { ReactNode } from 'react';

export interface QuestionProps {
  readonly question: string;
  readonly reason?: string;
  readonly children: ReactNode;
}

/** A question in its place, large; the next scan is still taken while it stands (U5). */
export function Question({ question, reason, children }: QuestionProps) {
  return (
    <section aria-label={question} className="@container flex flex-col gap-4">
      <div>
        <h3 className="text-title leading-tight font-bold text-balance @min-[34rem]:text-item">{question}</h3>
        {reason === undefined ? null : <p className="text-small text-soft">{reason}</p>}
      </div>
      {children}
    </section>
  );
}
