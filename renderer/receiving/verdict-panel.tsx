import { Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { isDamagedGrade } from '../../shared/domain/grade.ts';
import type { CaseView, UnitView } from '../../shared/protocol/case-view.ts';
import type { ToteView } from '../../shared/protocol/tote-view.ts';
import { useText, type Text } from '../i18n/message.tsx';
import { useBench } from '../host/use-bench.ts';
import { Button } from '../ui/button.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Panel } from '../ui/panel.tsx';
import { besidesRows } from './besides-rows.ts';
import { EligibilityVerdict } from './eligibility-verdict.tsx';
import { toteName } from './goods-band.ts';
import type { UnitQuestion } from './inspection-step.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import type { OpenUnit } from './open-unit.ts';
import { useSay, type Say } from './use-say.ts';

export interface VerdictPanelProps {
  readonly view: CaseView;
  readonly open: OpenUnit;
}

/** What has been said about the unit, growing as answers arrive; a row is pressed to answer its question anew. */
export function VerdictPanel({ view, open }: VerdictPanelProps) {
  const text = useText();
  const say = useSay();
  const totes = useBench().data?.totes ?? [];
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
        {unit === null
          ? null
          : row('disposition', dispositionLabel(unit, text), dispositionText(unit, totes, text, say))}
        {besidesRows(open).map(({ besides, label, value, isProposed }) => (
          <VerdictRow
            key={besides}
            question={besides}
            label={say(label)}
            value={isProposed ? text('goods.proposed', { value: say(value) }) : say(value)}
            isAsked={asked === besides}
          />
        ))}
        <SerialRow open={open} />
      </ul>
      <EligibilityVerdict line={open.line} view={view} />
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

/** Decided, else what the confirmation would decide. */
function dispositionText(unit: UnitView, totes: readonly ToteView[], text: Text, say: Say): string {
  const { disposition, place } = unit.disposition === null ? unit.proposed : unit;
  const what = text(`certificate.disposition.${disposition ?? unit.proposed.disposition}`);
  if (place === null) return what;
  const tote = totes.find(({ code }) => code === place);
  return text('receiving.records.disposition', { what, place: tote === undefined ? place : say(toteName(tote)) });
}

/** The serial number read off the unit, loud when it was not the one that was sold (C11). */
function SerialRow({ open: { line, ordinal } }: { readonly open: OpenUnit }) {
  const text = useText();
  const read = line.goods.serials.find((serial) => serial.ordinal === ordinal);
  if (line.soldSerials.length === 0 && read === undefined) return null;
  return (
    <li className="flex flex-col px-3 py-2">
      <span className="text-small text-muted">{text('goods.row.serial')}</span>
      {read === undefined ? (
        <span className="font-semibold">{text('goods.serial.scan')}</span>
      ) : (
        <MeaningLabel meaning={read.finding === 'sold' ? 'done' : read.finding === 'unknown' ? 'look' : 'stop'}>
          <span className="raw">{read.serial}</span> · {text(`goods.serial.${read.finding}`)}
        </MeaningLabel>
      )}
    </li>
  );
}
