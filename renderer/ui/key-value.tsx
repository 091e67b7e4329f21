import type { ReactNode } from 'react';

export interface KeyValueEntry {
  readonly key: string;
  readonly label: ReactNode;
  readonly value: ReactNode;
}

/** Names and values in two columns, or under each other where the column is narrow; a long value breaks before its name does. */
export function KeyValue({ entries }: { readonly entries: readonly KeyValueEntry[] }) {
  return (
    <dl className="@container divide-y divide-line">
      {entries.map(({ key, label, value }) => (
        <div
          key={key}
          className="flex flex-col justify-between gap-x-4 py-2 @min-[24rem]:flex-row @min-[24rem]:items-baseline"
        >
          <dt className="text-small text-muted @min-[24rem]:max-w-3/5 @min-[24rem]:shrink-0">{label}</dt>
          <dd className="min-w-0 font-medium wrap-anywhere @min-[24rem]:text-end">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
