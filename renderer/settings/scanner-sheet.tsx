import { Printer } from 'lucide-react';
import { useState } from 'react';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { failureMessageOf } from '../host/failure-message.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

type Making = 'no' | 'yes' | 'failed';

/** The set-up sheet for scanners, in the reader's language: every scanner works better by it, wedge or serial. */
export function ScannerSheet() {
  const text = useText();
  const reader = useLocale();
  const host = useHost();
  const [making, setMaking] = useState<Making>('no');
  const { why, remedy } = failureMessageOf('document-failed');
  const open = async (): Promise<void> => {
    setMaking('yes');
    const locale = LOCALES.find((candidate) => candidate === reader) ?? 'en';
    const sheet = await host.link.call('sheet.scanner', { locale }).catch(() => null);
    setMaking(sheet !== null && (await openDocument(host, sheet.fileName)) ? 'no' : 'failed');
  };
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-4">
      <h3 className="text-title font-bold">{text('scanner.sheet.title')}</h3>
      <p className="max-w-prose text-soft">{text('scanner.sheet.text')}</p>
      <div className="flex flex-wrap items-center gap-gap">
        <Button variant="quiet" icon={Printer} isDisabled={making === 'yes'} onPress={() => void open()}>
          {text(making === 'yes' ? 'scanner.sheet.making' : 'scanner.sheet.open')}
        </Button>
        {making === 'failed' ? (
          <p role="alert">
            <MeaningLabel meaning="stop">{[why, remedy].map((id) => text(id)).join(' ')}</MeaningLabel>
          </p>
        ) : null}
      </div>
    </div>
  );
}
