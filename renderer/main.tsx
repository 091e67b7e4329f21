import './app/no-eval.ts';
import './styles/main.css';
import { LockKeyhole } from 'lucide-react';
import { createRoot } from 'react-dom/client';
import { nearestLocale } from '../shared/i18n/catalogue.ts';
import { PlainPage } from './app/plain-page.tsx';
import { App } from './app.tsx';
import { openHost } from './host/host.ts';
import { LocaleProvider } from './i18n/locale-provider.tsx';
import { useText } from './i18n/message.tsx';

/** A tab that the bench did not open itself has no token, and says where to go. */
function ClosedPage() {
  const text = useText();
  return <PlainPage icon={LockKeyhole} title={text('receiving.closed.title')} text={text('receiving.closed.text')} />;
}

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
const host = openHost(window);
createRoot(root).render(
  host === null ? (
    <LocaleProvider locale={nearestLocale(navigator.language)}>
      <ClosedPage />
    </LocaleProvider>
  ) : (
    <App host={host} />
  ),
);
