import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs, type Key } from 'react-aria-components';

export interface TabEntry {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly tabs: readonly TabEntry[];
  readonly selectedId?: string;
  readonly onSelect?: (id: Key) => void;
}

const TAB =
  'flex min-h-target-2 cursor-default items-center border-b-4 border-transparent px-4 font-semibold text-muted ' +
  'data-hovered:text-ink data-selected:border-accent data-selected:text-ink';

/** Parts of one page, by their names. */
export function Tabs({ label, tabs, selectedId, onSelect }: TabsProps) {
  return (
    <AriaTabs
      className="flex min-h-0 flex-col gap-4"
      {...(selectedId === undefined ? {} : { selectedKey: selectedId })}
      {...(onSelect === undefined ? {} : { onSelectionChange: onSelect })}
    >
      <TabList aria-label={label} className="flex flex-wrap border-b border-line">
        {tabs.map((tab) => (
          <Tab key={tab.id} id={tab.id} className={TAB}>
            {tab.label}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.id} id={tab.id} className="min-h-0">
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
