import { Button, ListBox, ListBoxItem, Popover, Select, SelectValue } from 'react-aria-components';
import type { ClaimStatus } from '../../shared/claim/claim-status.ts';
import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { useText } from '../i18n/message.tsx';

export interface StatusEditorProps {
  readonly claim: ClaimView;
  readonly onDone: (status: ClaimStatus) => void;
  readonly onCancel: () => void;
}

const ITEM =
  'flex min-h-10 cursor-default items-center px-3 outline-none data-focused:bg-accent data-focused:text-accent-on';

/** The statuses a claim can go to from where it is; arrow keys and Enter choose, Escape leaves it. */
export function StatusEditor({ claim, onDone, onCancel }: StatusEditorProps) {
  const text = useText();
  const choose = (key: unknown): void => {
    const status = claim.next.find((next) => next === key);
    if (status !== undefined) onDone(status);
  };
  return (
    <Select
      defaultOpen
      aria-label={text('claims.column.status')}
      placeholder={text(`claims.status.${claim.status}`)}
      onChange={choose}
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel();
      }}
    >
      <Button className="flex h-9 w-full items-center rounded-mark border-2 border-accent bg-surface px-1.5 outline-none">
        <SelectValue className="truncate" />
      </Button>
      <Popover className="min-w-(--trigger-width) rounded-control border-2 border-control bg-surface text-small">
        <ListBox className="outline-none">
          {claim.next.map((status) => (
            <ListBoxItem key={status} id={status} textValue={text(`claims.status.${status}`)} className={ITEM}>
              {text(`claims.status.${status}`)}
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
