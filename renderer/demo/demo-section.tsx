import type { ReactNode } from 'react';

export interface DemoSectionProps {
  readonly title: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

/** A titled part of the panel. */
export function DemoSection({ title, hint, children }: DemoSectionProps) {
  return (
    <section className="flex flex-col gap-3 border-t border-line pt-3">
      <div>
        <h2 className="font-bold">{title}</h2>
        {hint === undefined ? null : <p className="text-small leading-tight text-soft">{hint}</p>}
      </div>
      {children}
    </section>
  );
}
