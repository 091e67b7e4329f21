import type { ReactNode } from 'react';

export interface SettingsSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A titled plane of a settings page, a container of its own for what is in it; planes stand beside each other where there is room. */
export function SettingsSection({ title, children }: SettingsSectionProps) {
  return (
    <section className="@container flex min-w-0 flex-col gap-4 bg-surface p-4 @min-[60rem]:p-6">
      <h2 className="text-title font-bold">{title}</h2>
      {children}
    </section>
  );
}

/** Two planes beside each other, under each other where it is narrow. */
export function SettingsPlanes({ children }: { readonly children: ReactNode }) {
  return <div className="grid items-start gap-4 @min-[64rem]:grid-cols-2">{children}</div>;
}
