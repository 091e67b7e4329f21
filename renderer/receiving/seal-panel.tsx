import { PackageCheck, PackageOpen } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { ChoicePanel } from '../ui/choice-panel.tsx';
import { useIntake } from './intake-provider.tsx';
import { ANSWER_KEYS } from './keys.ts';

/** Our own parcel is back and its weight does not say that it is unopened: one look does. */
export function SealPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const verdict = view.arrival.shipped?.verdict ?? 'unknown';
  return (
    <ChoicePanel
      question={text('arrival.next.seal')}
      reason={text(`arrival.shipped.${verdict}`)}
      onChoose={(answer) => intake.do({ kind: 'seal', isSealed: answer === 'sealed' })}
      choices={[
        {
          value: 'sealed',
          label: text('command.arrival.sealed'),
          icon: PackageCheck,
          keyHint: ANSWER_KEYS[0],
          barcode: 'CMDSEALED',
        },
        {
          value: 'opened',
          label: text('command.arrival.opened'),
          icon: PackageOpen,
          keyHint: ANSWER_KEYS[1],
          barcode: 'CMDOPENED',
        },
      ]}
    />
  );
}
