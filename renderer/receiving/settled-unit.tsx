import { FileText, Plus, Tag } from 'lucide-react';
import { isDamagedGrade } from '../../shared/domain/grade.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import type { OpenUnit } from './open-unit.ts';
import { SavedDocumentRow } from './saved-document.tsx';

/** Nothing is left to say about the unit: what may be printed, and what may still be added. */
export function SettledUnit({ open }: { readonly open: OpenUnit }) {
  const text = useText();
  const intake = useIntake();
  const { documents } = useIntakeState();
  const isDamaged = open.unit !== null && isDamagedGrade(open.unit.grade);
  const own = documents.filter(({ unitId }) => unitId === open.unit?.unitId);
  return (
    <div className="flex flex-col gap-4">
      <MeaningLabel meaning="done">{text('receiving.unit.settled')}</MeaningLabel>
      {own.map((saved) => (
        <SavedDocumentRow key={`${saved.kind}${saved.number}`} saved={saved} />
      ))}
      <div className="flex flex-wrap gap-gap">
        {isDamaged ? (
          <Button
            icon={FileText}
            barcode="CMDCERTIFICATE"
            onPress={() => intake.do({ kind: 'certificate', place: open })}
          >
            {text('receiving.unit.certificate')}
          </Button>
        ) : null}
        <Button icon={Tag} barcode="CMDPRINTLABEL" onPress={() => intake.do({ kind: 'label', place: open })}>
          {text('receiving.unit.label')}
        </Button>
        {isDamaged ? (
          <Button icon={Plus} onPress={() => intake.ask('defect')}>
            {text('receiving.unit.add-defect')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
