import { FileText } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { CaseSection } from './case-section.tsx';

/** Damage certificates; those that were made here open, another bench's are kept there. */
export function CaseCertificates({ certificates }: { readonly certificates: CaseView['certificates'] }) {
  const text = useText();
  const host = useHost();
  if (certificates.length === 0) return null;
  return (
    <CaseSection title={text('case.section.certificates')}>
      <div className="flex flex-wrap gap-gap">
        {certificates.map(({ certificateId, number }) => (
          <Button key={certificateId} icon={FileText} onPress={() => void openDocument(host, `${number}.pdf`)}>
            {text('case.open-certificate', { number })}
          </Button>
        ))}
      </div>
    </CaseSection>
  );
}
