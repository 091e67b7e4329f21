import type { ClaimView } from '../../shared/protocol/claim-view.ts';
import { usePhotos } from '../host/use-photos.ts';
import { useText } from '../i18n/message.tsx';

/** How many pictures are shown at once; the rest are in the case. */
const SHOWN = 8;

/** What the claim can be proven with: photographs and certificates. */
export function ClaimEvidence({ basis }: Pick<ClaimView, 'basis'>) {
  const text = useText();
  const { photoSha256s, certificateNumbers } = basis;
  return (
    <div className="flex flex-col gap-2">
      {certificateNumbers.map((number) => (
        <p key={number} className="raw">
          {text('claims.panel.certificate', { number })}
        </p>
      ))}
      {photoSha256s.length === 0 ? (
        <p className="text-muted">{text('claims.panel.no-photos')}</p>
      ) : (
        <ul className="grid grid-cols-4 gap-2">
          {photoSha256s.slice(0, SHOWN).map((sha256, index) => (
            <li key={sha256}>
              <EvidencePhoto sha256={sha256} name={text('claims.panel.photo', { number: index + 1 })} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function EvidencePhoto({ sha256, name }: { readonly sha256: string; readonly name: string }) {
  const url = usePhotos([sha256])[0]?.url;
  if (url === undefined) return <span className="block aspect-4/3 rounded-mark bg-sunken" />;
  return (
    <a href={url} target="_blank" rel="noreferrer" className="block">
      <img src={url} alt={name} className="aspect-4/3 w-full rounded-mark border border-line object-cover" />
    </a>
  );
}
