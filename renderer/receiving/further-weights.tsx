import { FileText, PackageOpen, ReceiptText, Scale } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { formatMass } from '../format/mass.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { DOCUMENT_MAKING } from './document-words.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { SavedDocumentRow } from './saved-document.tsx';

/** What else was weighed, and what else can be: everything received (S24), the packaging, the label's word (S25). */
export function FurtherWeights({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const { weight } = view;
  if (weight === null || view.confirmation === null) return null;
  const isOpen = weight.verdict?.verdict !== 'complete' || weight.waybill !== null || weight.weighAll !== null;
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
          <CertifyButton />
        </div>
      ) : null}
      <Certified certificates={view.weightCertificates} />
    </>
  );
}

/** What it weighed, on paper, with the record and the trace beside it (S24). */
function CertifyButton() {
  const text = useText();
  const intake = useIntake();
  const making = useIntakeState('making');
  return (
    <Button
      icon={FileText}
      keyHint={KEY.weightCertificate}
      aria-keyshortcuts={KEY.weightCertificate}
      isDisabled={making !== null}
      onPress={() => intake.do({ kind: 'weight-certificate' })}
    >
      {text(making === 'weight-certificate' ? DOCUMENT_MAKING[making] : 'weight.certificate')}
    </Button>
  );
}

/** The newest version of it, to print; one that does not say any more what the record says is only named. */
function Certified({ certificates }: { readonly certificates: CaseView['weightCertificates'] }) {
  const text = useText();
  const saved = useIntakeState('documents').findLast(({ kind }) => kind === 'weight-certificate');
  const newest = certificates.at(-1);
  if (newest !== undefined && !newest.isCurrent) {
    return <MeaningLabel meaning="look">{text('weight.certificate.outdated', { number: newest.number })}</MeaningLabel>;
  }
  return saved === undefined ? null : <SavedDocumentRow saved={saved} />;
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
