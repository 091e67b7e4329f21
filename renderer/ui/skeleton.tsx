import { useText } from '../i18n/message.tsx';

/** Keeps the place of what is about to come: `lines` bars as high as text. Never a spinner. */
export function Skeleton({ lines = 3 }: { readonly lines?: number }) {
  const text = useText();
  return (
    <div role="status" aria-label={text('ui.loading')} className="flex flex-col gap-3">
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className="h-[1.3em] rounded-mark bg-sunken odd:w-full even:w-2/3" />
      ))}
    </div>
  );
}
