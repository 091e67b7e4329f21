import type { Locale } from '../../shared/i18n/locales.ts';
import { LocaleProvider } from '../i18n/locale-provider.tsx';
import { LiveRegions } from '../ui/live-regions.tsx';
import { DeskGallery } from './desk-gallery.tsx';
import { PartsGallery } from './parts-gallery.tsx';
import { StationGallery } from './station-gallery.tsx';
import { WedgeGallery } from './wedge-gallery.tsx';

export const GALLERY_VIEWS = ['station', 'question', 'refused', 'ready', 'parts', 'desk', 'wedge'] as const;
export type GalleryView = (typeof GALLERY_VIEWS)[number];

/** Every component in its place, for looking at; reached at `#/gallery` in development builds. */
export function Gallery({ view, locale }: { readonly view: GalleryView; readonly locale: Locale }) {
  return (
    <LocaleProvider locale={locale} timeZone="Asia/Shanghai">
      <LiveRegions>{page(view, locale)}</LiveRegions>
    </LocaleProvider>
  );
}

function page(view: GalleryView, locale: Locale) {
  if (view === 'parts') return <PartsGallery locale={locale} />;
  if (view === 'desk') return <DeskGallery locale={locale} />;
  if (view === 'wedge') return <WedgeGallery />;
  return <StationGallery locale={locale} view={view} />;
}
