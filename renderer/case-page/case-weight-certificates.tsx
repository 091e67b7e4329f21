import { useQueryClient } from '@tanstack/react-query';
import { Braces, FileText, Printer, Table } from 'lucide-react';
import { useState } from 'react';
import { certificateFile } from '../../shared/domain/certificate/certificate-file.ts';
import { documentLocales } from '../../shared/i18n/document-locales.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { failureMessage } from '../host/failure-message.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { saveDocumentAs } from '../host/save-document-as.ts';
import { callKey } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useMay } from '../rights/rights-gate.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { CaseSection } from './case-section.tsx';

type Certificates = CaseView['weightCertificates'];

/** What the parcel weighed, on paper: each version with its record and its trace, and the way to a new one (S24). */
export function CaseWeightCertificates({ view }: { readonly view: CaseView }) {
  const text = useText();
  const { weight, weightCertificates } = view;
  if (weight === null && weightCertificates.length === 0) return null;
  return (
    <CaseSection title={text('case.section.weight-certificates')}>
      <ul className="flex flex-col gap-gap">
        {weightCertificates.map((certificate) => (
          <CertificateRow
            key={certificate.certificateId}
            certificate={certificate}
            isNewest={certificate === weightCertificates.at(-1)}
          />
        ))}
      </ul>
      {weight === null ? null : <Certify caseId={view.caseId} />}
    </CaseSection>
  );
}

interface CertificateRowProps {
  readonly certificate: Certificates[number];
  readonly isNewest: boolean;
}

/** The page to print, and the two files that whoever doubts it may ask for; what another bench made lies there. */
function CertificateRow({ certificate, isNewest }: CertificateRowProps) {
  const text = useText();
  const host = useHost();
  const { number, version } = certificate;
  const file = certificateFile(certificate);
  const [isAway, setAway] = useState(false);
  const open = async (): Promise<void> => setAway(!(await openDocument(host, `${file}.pdf`)));
  const save = async (fileName: string): Promise<void> => {
    const isSaved = await saveDocumentAs(host, fileName).then(
      () => true,
      () => false,
    );
    setAway(!isSaved);
  };
  return (
    <li className="flex flex-wrap items-center gap-gap">
      <Button icon={FileText} onPress={() => void open()}>
        {text('case.open-weight-certificate', { number, version })}
      </Button>
      <Button variant="quiet" icon={Braces} onPress={() => void save(`${file}.json`)}>
        {text('case.save-weight-record')}
      </Button>
      <Button variant="quiet" icon={Table} onPress={() => void save(`${file}.csv`)}>
        {text('case.save-weight-trace')}
      </Button>
      {isNewest && !certificate.isCurrent ? (
        <p className="w-full">
          <MeaningLabel meaning="look">{text('case.weight-certificate-outdated')}</MeaningLabel>
        </p>
      ) : null}
      {isAway ? <p className="w-full text-small text-soft">{text('case.certificate-away')}</p> : null}
    </li>
  );
}

/** The same weights again are the same paper: pressing twice makes no second one. */
function Certify({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const host = useHost();
  const queries = useQueryClient();
  const certify = useChange('weight.certify');
  const locale = useLocale();
  const may = useMay('operator', 'inspector', 'supervisor', 'administrator');
  if (may !== 'yes') return null;
  const print = async (): Promise<void> => {
    const made = await certify.run({ caseId, languages: documentLocales(locale) });
    if (made === null) return;
    await queries.invalidateQueries({ queryKey: callKey('case.get', { caseId }) });
    await openDocument(host, made.fileName);
  };
  return (
    <>
      <Button icon={Printer} isDisabled={certify.isRunning} onPress={() => void print()} className="self-start">
        {text('case.certify-weight')}
      </Button>
      {certify.failure === null ? null : (
        <p role="alert">
          <MeaningLabel meaning="stop">{text(failureMessage(certify.failure).why)}</MeaningLabel>
        </p>
      )}
    </>
  );
}
