import { Check, Undo2 } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MEANING_TEXT, MeaningIcon } from '../ui/meaning.tsx';
import { DeclaredWeight } from './declared-weight.tsx';
import { EvidencePanel } from './evidence-panel.tsx';
import { GoodsPanel } from './goods-panel.tsx';
import { numberOf } from './matter-list.tsx';
import { SettledNote, SettleForm } from './settle-form.tsx';
import type { MatterDesk } from './use-matters.ts';

export interface MatterPanelProps {
  readonly desk: MatterDesk;
  readonly view: CaseView;
}

/** One case without a parcel: what is known, what is shown, what comes of it. */
export function MatterPanel({ desk, view }: MatterPanelProps) {
  const text = useText();
  const { matter, settled } = view.progress;
  if (matter === null) return null;
  const canChange = view.confirmation !== null;
  const asksWeight = matter.matter === 'short-at-buyer' || matter.matter === 'damaged-at-buyer';
  return (
    <div data-matter={matter.matter} className="flex flex-col gap-6">
      <header>
        <h2 className="text-title font-bold">{text(`no-parcel.matter.${matter.matter}`)}</h2>
        <p className="raw text-soft">
          {[...new Set([numberOf(view), view.orderNumber ?? ''])].filter(Boolean).join(' · ')}
        </p>
        {matter.note === null ? null : <p className="text-soft">{matter.note}</p>}
      </header>
      <GoodsPanel desk={desk} view={view} asksNote={canChange && matter.matter === 'short-at-buyer'} />
      <EvidencePanel desk={desk} view={view} canAdd={canChange} />
      {asksWeight ? <DeclaredWeight desk={desk} view={view} canChange={canChange} /> : null}
      {settled === null ? (
        canChange ? (
          <SettleForm desk={desk} view={view} matter={matter.matter} />
        ) : null
      ) : (
        <SettledNote view={view} />
      )}
      <Foot desk={desk} view={view} />
    </div>
  );
}

/** What is still missing, or the way to the end. */
function Foot({ desk, view }: MatterPanelProps) {
  const text = useText();
  const { caseId, confirmation, undo } = view;
  const questions = confirmation?.questions ?? [];
  return (
    <footer className="flex flex-col gap-3 border-t border-line pt-4">
      {questions.map(({ kind }) =>
        kind === 'matter-evidence' || kind === 'delivery-note' || kind === 'matter-outcome' ? (
          <p key={kind} className={`flex items-center gap-2 ${MEANING_TEXT.look}`}>
            <MeaningIcon meaning="look" />
            {text(`no-parcel.question.${kind}`)}
          </p>
        ) : null,
      )}
      <div className="flex flex-wrap gap-gap">
        {confirmation === null ? null : (
          <Button
            variant="primary"
            icon={Check}
            isDisabled={questions.length > 0 || desk.isBusy}
            onPress={() => desk.change((send) => send('matter.close', { caseId, confirmedBy: 'button' }))}
          >
            {text('no-parcel.close')}
          </Button>
        )}
        {undo === null ? null : (
          <Button icon={Undo2} isDisabled={desk.isBusy} onPress={() => desk.undo(caseId, undo.commandId)}>
            {text('no-parcel.undo')}
          </Button>
        )}
      </div>
    </footer>
  );
}
