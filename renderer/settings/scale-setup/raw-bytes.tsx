import { useText } from '../../i18n/message.tsx';
import { frameHex, frameText } from '../scale-words.ts';

/** The bytes of a line as text and in hex, the newest at the end: what support asks for first. */
export function RawBytes({ rawHex }: { readonly rawHex: string }) {
  const text = useText();
  const none = text('settings.scale.raw-none');
  return (
    <div className="grid gap-4 @min-[40rem]:grid-cols-2">
      <Bytes label={text('settings.scale.raw')}>{frameText(rawHex) || none}</Bytes>
      <Bytes label={text('settings.scale.raw-hex')}>{frameHex(rawHex) || none}</Bytes>
    </div>
  );
}

function Bytes({ label, children }: { readonly label: string; readonly children: string }) {
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <p className="text-small text-muted">{label}</p>
      <p className="raw max-h-48 min-h-24 overflow-y-auto bg-sunken p-3 text-small wrap-anywhere whitespace-pre-wrap">
        {children}
      </p>
    </div>
  );
}
