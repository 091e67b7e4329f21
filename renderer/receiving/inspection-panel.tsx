import type { ReactNode } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { OpenUnit } from './open-unit.ts';
import { BesidesPanel } from './besides-panel.tsx';
import { besidesQuestion } from './besides-question.ts';
import { useIntakeState } from './intake-provider.tsx';
import { inspectionStep, type InspectionStep } from './inspection-step.ts';
import { CauseQuestion, DispositionQuestion, GradeQuestion } from './unit-questions.tsx';
import { DefectExtentQuestion, DefectKindQuestion, DefectPlaceQuestion } from './defect-questions.tsx';
import { SettledUnit } from './settled-unit.tsx';

export interface InspectionPanelProps {
  readonly view: CaseView;
  readonly open: OpenUnit;
}

/** One unit in the middle of the screen and the one question being asked about it (ux.md 4). */
export function InspectionPanel({ view, open }: InspectionPanelProps) {
  const draft = useIntakeState('draft');
  const asked = useIntakeState('asked');
  const step = inspectionStep(open.unit, draft, asked);
  return (
    <div>
      <div key={step.kind} ref={scrollIntoView} className="scroll-mt-6" />
      {questionOf(step, view, open)}
    </div>
  );
}

/** A new question begins at its beginning, however far down the last one was read. */
function scrollIntoView(top: HTMLDivElement | null): void {
  top?.scrollIntoView({ block: 'start' });
}

function questionOf(step: InspectionStep, view: CaseView, open: OpenUnit): ReactNode {
  switch (step.kind) {
    case 'grade':
      return <GradeQuestion open={open} />;
    case 'defect-kind':
      return <DefectKindQuestion open={open} />;
    case 'defect-place':
      return <DefectPlaceQuestion open={open} kind={step.defect} />;
    case 'defect-extent':
      return <DefectExtentQuestion open={open} kind={step.defect} place={step.place} />;
    case 'cause':
      return <CauseQuestion open={open} />;
    case 'disposition':
      return <DispositionQuestion open={open} />;
    case 'besides': {
      const asked = besidesQuestion(step.besides, open, view);
      return asked === null ? <GradeQuestion open={open} /> : <BesidesPanel open={open} asked={asked} />;
    }
    case 'settled':
      return <SettledUnit view={view} open={open} />;
  }
}
