import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  readonly icon: LucideIcon;
  /** One sentence that says what is so. */
  readonly title: ReactNode;
  readonly text?: ReactNode;
  /** The one thing to do about it. */
  readonly action?: ReactNode;
}

/** Nothing here, by design: a sentence and one action. */
export function EmptyState({ icon: Icon, title, text, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-start gap-3 py-6">
      <Icon aria-hidden className="size-12 text-muted" strokeWidth={1.5} />
      <p className="text-title font-bold text-balance">{title}</p>
      {text === undefined ? null : <p className="max-w-prose text-soft">{text}</p>}
      {action === undefined ? null : <div className="pt-2">{action}</div>}
    </div>
  );
}
