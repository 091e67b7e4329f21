import { ExternalLink } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { DemoSection } from './demo-section.tsx';

/** Where the facts arrive. The desktop shell opens no other site, so there the address is to be copied. */
export function OfficeLink({ url }: { readonly url: string }) {
  const text = useText();
  const isShell = window.bench !== undefined;
  return (
    <DemoSection title={text('demo.office')} hint={text('demo.office.text')}>
      {isShell ? (
        <p className="raw text-small wrap-anywhere select-all">{url}</p>
      ) : (
        <a
          href={url}
          target="_blank"
          rel="noreferrer"
          className="flex min-h-target-2 items-center gap-3 rounded-control border-2 border-control px-5 text-small font-semibold text-accent"
        >
          <ExternalLink aria-hidden className="size-6 shrink-0" />
          <span className="wrap-anywhere">{new URL(url).host}</span>
        </a>
      )}
    </DemoSection>
  );
}
