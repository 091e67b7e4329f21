import type { Locale } from '../../shared/i18n/locales.ts';
import { Message, useText } from '../i18n/message.tsx';
import { AppBar } from '../ui/app-bar.tsx';
import { DeviceLamp } from '../ui/device-lamp.tsx';
import { SAMPLES } from './samples.ts';

/** The bar as both station and desk show it. */
export function SampleBar({
  locale,
  current,
}: {
  readonly locale: Locale;
  readonly current: 'receiving' | 'delivery';
}) {
  const text = useText();
  const { station, operator } = SAMPLES[locale];
  return (
    <AppBar
      nav={[
        { href: '#/receiving', label: text('ui.nav.receiving'), isCurrent: current === 'receiving' },
        { href: '#/delivery', label: text('ui.nav.delivery'), isCurrent: current === 'delivery', count: 3 },
        { href: '#/settings', label: text('ui.nav.settings'), isCurrent: false },
      ]}
    >
      <span className="min-w-0 truncate text-muted">
        {station} · {operator}
      </span>
      <DeviceLamp label={text('ui.device.scale')} meaning="done" state={text('ui.meaning.done')} />
      <DeviceLamp label={text('ui.device.camera')} meaning="done" state={text('ui.meaning.done')} />
      <DeviceLamp label={text('ui.device.printer')} meaning="stop" state={text('ui.meaning.stop')} />
      <span className="sr-only">
        <Message id="ui.outbox.waiting" values={{ count: 3 }} />
      </span>
    </AppBar>
  );
}
