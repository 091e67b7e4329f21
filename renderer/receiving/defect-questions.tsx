import { DEFECT_EXTENTS, DEFECT_KINDS, DEFECT_PLACES } from '../../shared/domain/defect.ts';
import { useText } from '../i18n/message.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import type { DefectKind, DefectPlace } from './inspection-step.ts';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';
import type { OpenUnit } from './open-unit.ts';
import { Question } from './question.tsx';

/** What, where and how bad, one after the other; only the three together are a finding. */
export function DefectKindQuestion({ open }: { readonly open: OpenUnit }) {
  const text = useText();
  const intake = useIntake();
  return (
    <Question open={open} question={text('receiving.unit.defect')}>
      <ChoiceGrid
        label={text('receiving.unit.defect')}
        columns={3}
        chosen={null}
        onChoose={(kind) => intake.draft({ kind, place: null })}
        choices={DEFECT_KINDS.map((value) => ({ value, label: text(`certificate.defect.${value}`) }))}
      />
    </Question>
  );
}

export function DefectPlaceQuestion({ open, kind }: Omit<DefectExtentProps, 'place'>) {
  const text = useText();
  const intake = useIntake();
  const question = text('receiving.unit.place', { defect: text(`certificate.defect.${kind}`) });
  return (
    <Question open={open} question={question}>
      <ChoiceGrid
        label={question}
        columns={3}
        chosen={null}
        onChoose={(place) => intake.draft({ kind, place })}
        choices={DEFECT_PLACES.map((value) => ({ value, label: text(`certificate.defect-place.${value}`) }))}
      />
    </Question>
  );
}

export interface DefectExtentProps {
  readonly open: OpenUnit;
  readonly kind: DefectKind;
  readonly place: DefectPlace;
}

export function DefectExtentQuestion({ open, kind, place }: DefectExtentProps) {
  const text = useText();
  const intake = useIntake();
  const defect = text(`certificate.defect.${kind}`);
  const question = text('receiving.unit.extent', { defect, place: text(`certificate.defect-place.${place}`) });
  return (
    <Question open={open} question={question}>
      <ChoiceGrid
        label={question}
        columns={3}
        chosen={null}
        onChoose={(extent) => intake.do({ kind: 'add-defect', place: open, defect: { kind, place, extent } })}
        choices={DEFECT_EXTENTS.map((value, at) => ({
          value,
          label: text(`certificate.defect-extent.${value}`),
          ...(ANSWER_KEYS[at] === undefined ? {} : { keyHint: ANSWER_KEYS[at] }),
        }))}
      />
    </Question>
  );
}
