import { createContext, use, useState, useSyncExternalStore, type ReactNode } from 'react';
import { createAnnouncer, type Announcer, type Urgency } from './announcer.ts';

const AnnouncerContext = createContext<Announcer | null>(null);

/** Wraps the app: everything below may announce, and the two live regions stand at its end. */
export function LiveRegions({ children }: { readonly children: ReactNode }) {
  const [announcer] = useState(createAnnouncer);
  return (
    <AnnouncerContext value={announcer}>
      {children}
      <Regions announcer={announcer} />
    </AnnouncerContext>
  );
}

/** Says something to screen readers: `polite` for accepted, `assertive` for refused. */
export function useAnnounce(): (text: string, urgency: Urgency) => void {
  const announcer = use(AnnouncerContext);
  if (announcer === null) throw new Error('useAnnounce needs <LiveRegions> around it');
  return announcer.announce;
}

function Regions({ announcer }: { readonly announcer: Announcer }) {
  const { text, urgency, serial } = useSyncExternalStore(announcer.subscribe, announcer.current);
  return (
    <>
      <div className="sr-only" role="status" aria-live="polite" aria-atomic>
        {urgency === 'polite' ? <span key={serial}>{text}</span> : null}
      </div>
      <div className="sr-only" role="alert" aria-live="assertive" aria-atomic>
        {urgency === 'assertive' ? <span key={serial}>{text}</span> : null}
      </div>
    </>
  );
}
