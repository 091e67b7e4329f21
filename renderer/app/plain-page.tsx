import type { LucideIcon } from 'lucide-react';
import { EmptyState } from '../ui/empty-state.tsx';

export interface PlainPageProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
}

/** The whole window says one thing: what is so, and what to do about it. */
export function PlainPage({ icon, title, text }: PlainPageProps) {
  return (
    <main className="flex h-full items-center justify-center bg-surface p-8">
      <EmptyState icon={icon} title={title} text={text} />
    </main>
  );
}
