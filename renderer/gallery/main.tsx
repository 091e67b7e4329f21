import '../styles/main.css';
import { createRoot } from 'react-dom/client';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { applyLook, TEXT_SCALES, THEMES } from '../ui/look.ts';
import { Gallery, GALLERY_VIEWS } from './gallery.tsx';

/** The gallery on its own, for looking at it: `/gallery/index.html?view=station&theme=dark&locale=es&scale=1.25`. */
const query = new URLSearchParams(location.search);

function choice<Value extends string>(name: string, values: readonly Value[], fallback: Value): Value {
  return values.find((value) => value === query.get(name)) ?? fallback;
}

const view = choice('view', GALLERY_VIEWS, 'station');
const locale = choice('locale', LOCALES, 'en');
const density = choice('density', ['station', 'desk'], view === 'desk' ? 'desk' : 'station');
const theme = choice('theme', THEMES, 'light');
applyLook({ theme, scale: choice('scale', TEXT_SCALES, '1'), density, locale }, document.documentElement);

const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<Gallery view={view} locale={locale} />);
