import type { ReactNode } from 'react';

/** A titled plane of the case page. */
export function CaseSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="flex min-w-0 flex-col gap-3 bg-surface p-5">
      <h2 className="text-title font-bold">{title}</h2>
      {children}
    </section>
  );
}
