import { ToggleButton } from 'react-aria-components';
import { useCall, type CallResult } from '../host/use-call.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { Select } from '../ui/select.tsx';
import { reasonText } from './work-text.ts';

/** What is shown; null shows all. */
export interface WorkFilter {
  readonly reason: string | null;
  readonly shelf: string | null;
  readonly personId: string | null;
  readonly olderThanDays: number | null;
}

export const NO_FILTER: WorkFilter = { reason: null, shelf: null, personId: null, olderThanDays: null };

export interface WorkFilterBarProps {
  readonly list: CallResult<'work.list'>;
  readonly filter: WorkFilter;
  readonly onFilter: (filter: WorkFilter) => void;
}

const ANY = 'any';
const TOGGLE =
  'flex min-h-target-2 items-center rounded-control border-2 border-control bg-surface px-4 font-semibold data-hovered:bg-sunken ' +
  'data-selected:border-accent data-selected:bg-accent data-selected:text-accent-on';

/** What there is to choose from is what there is: reasons, shelves and people of open work, each with its count. */
export function WorkFilterBar({ list, filter, onFilter }: WorkFilterBarProps) {
  const text = useText();
  const ownId = useSession().session?.person.personId ?? null;
  const days = useCall('policy.get', {}).data?.policy.workClocks.openAgeingDays ?? 3;
  const withCount = (label: string, count: number): string => text('open-work.filter.count', { label, count });
  return (
    <div
      role="group"
      aria-label={text('open-work.filters')}
      className="grid items-end gap-gap border-b-2 border-line p-4 @min-[56rem]:grid-cols-[auto_1fr_1fr_1fr]"
    >
      <div className="flex gap-gap">
        <ToggleButton
          isSelected={ownId !== null && filter.personId === ownId}
          onChange={(isMine) => onFilter({ ...filter, personId: isMine ? ownId : null })}
          className={TOGGLE}
        >
          {text('open-work.filter.mine')}
        </ToggleButton>
        <ToggleButton
          isSelected={filter.olderThanDays !== null}
          onChange={(isOld) => onFilter({ ...filter, olderThanDays: isOld ? days : null })}
          className={TOGGLE}
        >
          {text('open-work.filter.old', { days })}
        </ToggleButton>
      </div>
      <FilterSelect
        label={text('open-work.filter.reason')}
        value={filter.reason}
        options={list.reasons.map(({ reason, count }) => [reason, withCount(reasonText(reason, text), count)])}
        onChange={(reason) => onFilter({ ...filter, reason })}
      />
      <FilterSelect
        label={text('open-work.filter.shelf')}
        value={filter.shelf}
        options={list.shelves.map(({ shelf, count }) => [shelf, withCount(shelf, count)])}
        onChange={(shelf) => onFilter({ ...filter, shelf })}
      />
      <FilterSelect
        label={text('open-work.filter.person')}
        value={filter.personId}
        options={list.people.map(({ person, count }) => [person.personId, withCount(person.name, count)])}
        onChange={(personId) => onFilter({ ...filter, personId })}
      />
    </div>
  );
}

interface FilterSelectProps {
  readonly label: string;
  readonly value: string | null;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string | null) => void;
}

/** A value that nothing has any more stays among the options while it is the filter: or it could not be taken back. */
function FilterSelect({ label, value, options, onChange }: FilterSelectProps) {
  const text = useText();
  const isGone = value !== null && !options.some(([option]) => option === value);
  return (
    <Select
      label={label}
      value={value ?? ANY}
      options={[
        { value: ANY, label: text('open-work.filter.any') },
        ...(isGone ? [{ value, label: value }] : []),
        ...options.map(([option, name]) => ({ value: option, label: name })),
      ]}
      onChange={(chosen) => onChange(chosen === ANY ? null : chosen)}
    />
  );
}
