import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { DOCUMENT_WORDS } from './document-words.ts';
import type { SavedDocument } from './perform.ts';

/** A document that was made just now: its number, where it lies, and the way to the printer. */
export function SavedDocumentRow({ saved }: { readonly saved: SavedDocument }) {
  const text = useText();
  const host = useHost();
  const [hasFailed, setHasFailed] = useState(false);
  const show = async (): Promise<void> => setHasFailed(!(await openDocument(host, saved.fileName)));
  return (
    <div
      data-saved-document={saved.kind}
      data-file-name={saved.fileName}
      className="flex flex-col gap-2 border-s-8 border-done bg-sunken p-3"
    >
      <p className="font-bold">
        {text(DOCUMENT_WORDS[saved.kind])} <span className="raw">{saved.number}</span>
      </p>
      <p className="text-small break-all text-soft">{text('receiving.document.saved', { path: saved.savedTo })}</p>
      {hasFailed ? <p className="text-small text-stop-text">{text('receiving.document.failed')}</p> : null}
      <Button icon={Printer} className="self-start" onPress={() => void show()}>
        {text('receiving.document.print')}
      </Button>
    </div>
  );
}
