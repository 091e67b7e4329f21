import { Archive, FileText, Plus, Tag } from 'lucide-react';
import { isDamagedGrade } from '../../shared/domain/grade.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import type { OpenUnit } from './open-unit.ts';
import { Question } from './question.tsx';
import { SavedDocumentRow } from './saved-document.tsx';

export interface SettledUnitProps {
  readonly view: CaseView;
  readonly open: OpenUnit;
}

/** Nothing is left to say about the unit, at most to show: what may be printed, and what may still be added. */
export function SettledUnit({ view, open }: SettledUnitProps) {
  const text = useText();
  const intake = useIntake();
  const isPhotoMissing =
    view.confirmation?.questions.some((asked) => asked.kind === 'unit-photo' && asked.unitId === open.unit?.unitId) ??
    false;
  const documents = useIntakeState('documents');
  const making = useIntakeState('making');
  const isDamaged = open.unit !== null && isDamagedGrade(open.unit.grade);
  const own = documents.filter(({ unitId }) => unitId === open.unit?.unitId);
  return (
    <Question
      open={open}
      question={
        isPhotoMissing ? (
          <MeaningLabel meaning="look">{text('receiving.unit.photo-missing')}</MeaningLabel>
        ) : (
          <MeaningLabel meaning="done">{text('receiving.unit.settled')}</MeaningLabel>
        )
      }
    >
      {own.map((saved) => (
        <SavedDocumentRow key={`${saved.kind}${saved.number}`} saved={saved} />
      ))}
      <div className="flex flex-wrap gap-gap">
        {isDamaged ? (
          <Button
            icon={FileText}
            barcode="CMDCERTIFICATE"
            isDisabled={making !== null}
            onPress={() => intake.do({ kind: 'certificate', place: open })}
          >
            {text(making === 'certificate' ? 'receiving.unit.certificate.making' : 'receiving.unit.certificate')}
          </Button>
        ) : null}
        <Button
          icon={Tag}
          barcode="CMDPRINTLABEL"
          isDisabled={making !== null}
          onPress={() => intake.do({ kind: 'label', place: open })}
        >
          {text(making === 'label' ? 'receiving.unit.label.making' : 'receiving.unit.label')}
        </Button>
        {isDamaged ? (
          <Button icon={Plus} onPress={() => intake.ask('defect')}>
            {text('receiving.unit.add-defect')}
          </Button>
        ) : null}
        {isDamaged ? <RetainPackaging view={view} /> : null}
      </div>
    </Question>
  );
}

/** S55: packaging of damaged goods is kept on its shelf until a date, so that the carrier can look at it. */
function RetainPackaging({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const kept = view.parcels.find(({ retained }) => retained !== null)?.retained;
  if (kept) {
    const { shelf, keepUntil: date } = kept;
    return <p className="w-full text-small text-soft">{text('goods.retained', { shelf, date })}</p>;
  }
  return (
    <Button icon={Archive} onPress={() => intake.do({ kind: 'retain' })}>
      {text('goods.retain')}
    </Button>
  );
}
