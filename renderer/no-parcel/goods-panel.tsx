import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import type { MatterDesk } from './use-matters.ts';

export interface GoodsPanelProps {
  readonly desk: MatterDesk;
  readonly view: CaseView;
  /** S27: whether what is short stands on the delivery note is asked for each line. */
  readonly asksNote: boolean;
}

/** What the buyer bought, as far as the shop said. */
export function GoodsPanel({ desk, view, asksNote }: GoodsPanelProps) {
  const text = useText();
  const { caseId, lines } = view;
  if (lines.length === 0) return null;
  const note = (lineId: string, onDeliveryNote: boolean): void =>
    desk.change((send) => send('matter.noteDelivery', { caseId, lineId, onDeliveryNote }));
  return (
    <Panel title={text('no-parcel.lines')}>
      <ul className="divide-y divide-line">
        {lines.map(({ lineId, sku, name, expected, shortage }) => (
          <li key={lineId} className="flex flex-wrap items-center justify-between gap-3 py-2">
            <span>
              {expected} × {name} <span className="raw text-small text-muted">{sku}</span>
            </span>
            {asksNote ? (
              <span role="group" aria-label={text('no-parcel.note-shown')} className="flex items-center gap-2">
                <span className="text-small text-muted">{text('no-parcel.note-shown')}</span>
                <Button
                  aria-pressed={shortage?.onDeliveryNote === true}
                  onPress={() => note(lineId, true)}
                  className={pressed(shortage?.onDeliveryNote === true)}
                >
                  {text('no-parcel.note-yes')}
                </Button>
                <Button
                  aria-pressed={shortage?.onDeliveryNote === false}
                  onPress={() => note(lineId, false)}
                  className={pressed(shortage?.onDeliveryNote === false)}
                >
                  {text('no-parcel.note-no')}
                </Button>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

const pressed = (isChosen: boolean): string => (isChosen ? 'border-accent! bg-accent! text-accent-on!' : '');
