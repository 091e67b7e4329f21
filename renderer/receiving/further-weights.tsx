import { PackageOpen, ReceiptText, Scale } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';

/** What else was weighed, and what else can be: everything received (S24), the packaging, the label's word (S25). */
export function FurtherWeights({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const { weight } = view;
  if (weight === null || view.confirmation === null) return null;
  const isOpen = weight.verdict?.verdict !== 'complete' || weight.waybill !== null;
  const wantsBox = weight.next?.kind === 'weigh-packaging';
  return (
    <>
      <Weighed weight={weight} />
      {isOpen ? (
        <div className="flex flex-wrap gap-gap">
          {wantsBox ? (
            <Button
              icon={PackageOpen}
              keyHint={KEY.weighBox}
              aria-keyshortcuts={KEY.weighBox}
              onPress={() => intake.do({ kind: 'weigh-thing', what: 'packaging' })}
            >
              {text('weight.weigh-box')}
            </Button>
          ) : null}
          <Button
            icon={Scale}
            keyHint={KEY.weighAll}
            aria-keyshortcuts={KEY.weighAll}
            onPress={() => intake.do({ kind: 'weigh-thing', what: 'everything' })}
          >
            {text('weight.weigh-all')}
          </Button>
          <Button
            icon={ReceiptText}
            keyHint={KEY.waybillWeight}
            aria-keyshortcuts={KEY.waybillWeight}
            onPress={() => intake.openArrival('waybill-weight')}
          >
            {text('weight.waybill.open')}
          </Button>
        </div>
      ) : null}
    </>
  );
}

function Weighed({
  weight: { weighAll, packagingMg, divisionMg },
}: {
  readonly weight: NonNullable<CaseView['weight']>;
}) {
  const text = useText();
  const locale = useLocale();
  const show = (massMg: number): string => formatMass(massMg, { locale, divisionMg });
  return (
    <>
      {packagingMg === null ? null : (
        <p className="text-small text-soft">{text('weight.packaging', { mass: show(packagingMg) })}</p>
      )}
      {weighAll === null ? null : (
        <p data-weigh-all={weighAll.photoSha256 === null ? 'no-photo' : 'shown'} className="font-semibold">
          {text('weight.all', { mass: show(weighAll.grossMg) })}
          {' · '}
          <span className="font-normal">
            {text(weighAll.photoSha256 === null ? 'weight.all.no-photo' : 'weight.all.with-photo')}
          </span>
        </p>
      )}
    </>
  );
}
