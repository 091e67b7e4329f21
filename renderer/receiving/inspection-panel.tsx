import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import type { OpenUnit } from './open-unit.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { inspectionStep, type InspectionStep } from './inspection-step.ts';
import { CauseQuestion, DispositionQuestion, GradeQuestion } from './unit-questions.tsx';
import { DefectExtentQuestion, DefectKindQuestion, DefectPlaceQuestion } from './defect-questions.tsx';
import { SettledUnit } from './settled-unit.tsx';

/** One unit in the middle of the screen and the one question being asked about it (ux.md 4). */
export function InspectionPanel({ open }: { readonly open: OpenUnit }) {
  const text = useText();
  const intake = useIntake();
  const { draft, asked } = useIntakeState();
  const { line, ordinal, unit } = open;
  return (
    <section className="flex flex-col gap-4">
      <header className="flex items-start gap-4">
        <div className="min-w-0 flex-1">
          <h2 className="line-clamp-2 font-bold">{line.name}</h2>
          <p className="text-small text-muted">
            {text('receiving.unit.title', { ordinal, expected: Math.max(line.expected, line.counted ?? 0) })}
          </p>
        </div>
        <Button icon={ArrowLeft} keyHint={text('receiving.key.escape')} onPress={() => intake.openUnit(null)}>
          {text('ui.back')}
        </Button>
      </header>
      {questionOf(inspectionStep(unit, draft, asked), open)}
    </section>
  );
}

function questionOf(step: InspectionStep, open: OpenUnit): ReactNode {
  switch (step.kind) {
    case 'grade':
      return <GradeQuestion open={open} />;
    case 'defect-kind':
      return <DefectKindQuestion />;
    case 'defect-place':
      return <DefectPlaceQuestion kind={step.defect} />;
    case 'defect-extent':
      return <DefectExtentQuestion open={open} kind={step.defect} place={step.place} />;
    case 'cause':
      return <CauseQuestion open={open} />;
    case 'disposition':
      return <DispositionQuestion open={open} />;
    case 'settled':
      return <SettledUnit open={open} />;
  }
}
