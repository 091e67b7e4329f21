import { PackageCheck } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { CAUSES } from '../../shared/domain/cause.ts';
import { DISPOSITIONS } from '../../shared/domain/disposition.ts';
import { GRADES } from '../../shared/domain/grade.ts';
import type { UnitProposal } from '../../shared/protocol/goods-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { GradeBadge } from '../ui/grade-badge.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS, KEY } from './keys.ts';
import type { OpenUnit } from './open-unit.ts';
import { Question } from './question.tsx';
import { GRADE_WORDS } from './short-words.ts';

interface Asked {
  readonly open: OpenUnit;
}

/** The question that ends most inspections: four letters, one press. */
export function GradeQuestion({ open }: Asked) {
  const text = useText();
  const intake = useIntake();
  return (
    <Question open={open} question={text('receiving.unit.grade')}>
      <Button
        icon={PackageCheck}
        keyHint={KEY.sealed}
        barcode="CMDSEALED"
        onPress={() => intake.do({ kind: 'sealed', place: open })}
        className="min-h-target w-full"
      >
        {text('goods.sealed.answer')}
      </Button>
      <div className="grid grid-cols-2 gap-gap">
        {GRADES.map((grade, at) => (
          <AriaButton
            key={grade}
            onPress={() => intake.do({ kind: 'grade', place: open, grade })}
            className={
              'flex min-h-target flex-col justify-center gap-1 rounded-control border-2 border-control bg-surface px-3 py-1.5 ' +
              'text-start text-small leading-tight data-hovered:bg-sunken data-pressed:border-ink data-pressed:bg-sunken'
            }
          >
            <span className="flex w-full items-center justify-between text-body">
              <GradeBadge grade={grade} />
              <span aria-hidden className="text-small text-muted">
                {ANSWER_KEYS[at]}
              </span>
            </span>
            <span className="font-semibold">{text(GRADE_WORDS[grade])}</span>
          </AriaButton>
        ))}
      </div>
    </Question>
  );
}

/** The cause as the person at the bench sees it: a statement, printed as one (S42-S47). */
export function CauseQuestion({ open }: Asked) {
  const text = useText();
  const intake = useIntake();
  const proposed = open.unit?.proposed;
  return (
    <Question open={open} question={text('receiving.unit.cause')} reason={text('receiving.unit.cause.text')}>
      {proposed === undefined ? null : (
        <p data-proposed-cause={proposed.cause} className="text-small">
          {text('goods.cause.proposed', {
            cause: text(`certificate.cause.${proposed.cause}`),
            why: text(`goods.cause.why.${whyOf(proposed)}`),
            rule: proposed.causeRuleId,
          })}
        </p>
      )}
      <ChoiceGrid
        label={text('receiving.unit.cause')}
        chosen={open.unit?.causeStated ?? null}
        {...(proposed === undefined ? {} : { assumed: proposed.cause })}
        onChoose={(cause) => intake.do({ kind: 'cause', place: open, cause })}
        choices={CAUSES.map((value) => ({
          value,
          label: text(`certificate.cause.${value}`),
          ...(value === proposed?.cause ? { keyHint: ANSWER_KEYS[0] } : {}),
        }))}
      />
    </Question>
  );
}

/** What happens to the unit; the place follows from the policy. */
export function DispositionQuestion({ open }: Asked) {
  const text = useText();
  const intake = useIntake();
  return (
    <Question open={open} question={text('receiving.unit.disposition')}>
      <ChoiceGrid
        label={text('receiving.unit.disposition')}
        chosen={open.unit?.disposition ?? null}
        onChoose={(disposition) => intake.do({ kind: 'disposition', place: open, disposition })}
        choices={DISPOSITIONS.map((value) => ({ value, label: text(`certificate.disposition.${value}`) }))}
      />
    </Question>
  );
}

/** S50 rests on the marks, which say more than the rule's name. */
function whyOf({
  causeRuleId,
  marks,
}: UnitProposal): UnitProposal['marks'] | Exclude<UnitProposal['causeRuleId'], 'S50'> {
  return causeRuleId === 'S50' ? marks : causeRuleId;
}
