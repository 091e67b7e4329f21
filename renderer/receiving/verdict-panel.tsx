import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { isDamagedGrade } from '../../shared/domain/grade.ts';
import type { CaseView, UnitView } from '../../shared/protocol/case-view.ts';
import { useText, type Text } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Panel } from '../ui/panel.tsx';
import type { UnitQuestion } from './inspection-step.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import type { OpenUnit } from './open-unit.ts';

export interface VerdictPanelProps {
  readonly view: CaseView;
  readonly open: OpenUnit;
}

/** What has been said about the unit, growing as answers arrive; a row is pressed to answer its question anew. */
export function VerdictPanel({ view, open }: VerdictPanelProps) {
  const text = useText();
  const asked = useIntakeState('asked');
  const { unit } = open;
  const isDamaged = unit !== null && isDamagedGrade(unit.grade);
  const row = (question: UnitQuestion, label: string, value: ReactNode) => (
    <VerdictRow question={question} label={label} value={value} isAsked={asked === question} />
  );
  return (
    <Panel title={text('receiving.unit.verdict')}>
      <ul className="divide-y divide-line">
        {row('grade', text('receiving.unit.row.grade'), <GradeValue unit={unit} />)}
        {isDamaged ? <DefectRows open={open} unit={unit} /> : null}
        {isDamaged ? row('cause', text('receiving.unit.row.cause'), causeText(unit, text)) : null}
        {unit === null ? null : row('disposition', dispositionLabel(unit, text), dispositionText(unit, view, text))}
      </ul>
    </Panel>
  );
}

interface RowProps {
  readonly question: UnitQuestion;
  readonly label: string;
  readonly value: ReactNode;
  readonly isAsked: boolean;
}

function VerdictRow({ question, label, value, isAsked }: RowProps) {
  const intake = useIntake();
  return (
    <ListRow
      title={<span className="text-small font-normal text-muted">{label}</span>}
      detail={<span className="text-body font-semibold text-ink">{value}</span>}
      isSelected={isAsked}
      onPress={() => intake.ask(question)}
    />
  );
}

function GradeValue({ unit }: { readonly unit: UnitView | null }) {
  const text = useText();
  if (unit === null) return text('receiving.unit.unsaid');
  return (
    <span className="flex items-center gap-3">
      <GradeBadge grade={unit.grade} /> {text(`certificate.grade.${unit.grade}`)}
    </span>
  );
}

function DefectRows({ open, unit }: { readonly open: OpenUnit; readonly unit: UnitView }) {
  const text = useText();
  const intake = useIntake();
  return (
    <li className="flex flex-col px-3 py-2">
      <span className="text-small text-muted">{text('receiving.unit.row.defects')}</span>
      {unit.defects.length === 0 ? <span className="font-semibold">{text('receiving.unit.unsaid')}</span> : null}
      {unit.defects.map(({ defectId, kind, place, extent }) => (
        <span key={defectId} className="flex items-center justify-between gap-3">
          <span className="min-w-0 font-semibold">
            {text('receiving.unit.defect-said', {
              kind: text(`certificate.defect.${kind}`),
              place: text(`certificate.defect-place.${place}`),
              extent: text(`certificate.defect-extent.${extent}`),
            })}
          </span>
          <Button
            variant="quiet"
            icon={Trash2}
            aria-label={text('receiving.unit.remove-defect')}
            onPress={() => intake.do({ kind: 'remove-defect', place: open, defectId })}
          >
            {''}
          </Button>
        </span>
      ))}
    </li>
  );
}

function causeText({ causeStated }: UnitView, text: Text): string {
  return causeStated === null ? text('receiving.unit.unsaid') : text(`certificate.cause.${causeStated}`);
}

function dispositionLabel({ disposition }: UnitView, text: Text): string {
  return text(disposition === null ? 'receiving.unit.row.proposed' : 'receiving.unit.row.disposition');
}

/** Decided, else what a confirmation would decide; with several proposals it is not known here which is this unit's. */
function dispositionText({ disposition, place }: UnitView, { confirmation }: CaseView, text: Text): string {
  if (disposition !== null) {
    const what = text(`certificate.disposition.${disposition}`);
    return place === null ? what : text('receiving.records.disposition', { what, place });
  }
  const proposals = confirmation?.records.dispositions ?? [];
  const [only] = proposals;
  if (only === undefined || proposals.length > 1) return text('receiving.unit.unsaid');
  return text('receiving.records.disposition', {
    what: text(`certificate.disposition.${only.disposition}`),
    place: only.place,
  });
}
