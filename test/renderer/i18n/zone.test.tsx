import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { LocaleProvider } from '../../../renderer/i18n/locale-provider.tsx';
import { machineZone, useZone, zoneOrMachine } from '../../../renderer/i18n/zone.ts';
import { useInstant } from '../../../renderer/settings/use-instant.ts';

function Shown({ atMs }: { readonly atMs: number }) {
  return `${useZone()} ${useInstant()(atMs)}`;
}

const shownIn = (zone: string | null, iso: string): string =>
  renderToStaticMarkup(
    <LocaleProvider locale="en" timeZone={zone}>
      <Shown atMs={Date.parse(iso)} />
    </LocaleProvider>,
  );

describe('T3 a time on screen', () => {
  it.each([
    ['Asia/Shanghai', '2026-03-29T00:30:00Z', 'Mar 29, 2026, 08:30'],
    ['America/New_York', '2026-03-29T00:30:00Z', 'Mar 28, 2026, 20:30'],
    ['Australia/Lord_Howe', '2026-04-04T15:15:00Z', 'Apr 5, 2026, 01:45'],
    ['Pacific/Apia', '2011-12-30T09:59:00Z', 'Dec 29, 2011, 23:59'],
    ['Pacific/Apia', '2011-12-30T10:00:00Z', 'Dec 31, 2011, 00:00'],
  ])('is that of %s, whatever the computer is set to', (zone, iso, text) => {
    expect(shownIn(zone, iso)).toBe(`${zone} ${text}`);
  });

  it('is the computer’s where there is no site yet, or where nobody knows its zone', () => {
    expect(shownIn(null, '2026-03-29T00:30:00Z')).toContain(machineZone());
    expect(zoneOrMachine('Mars/Olympus')).toBe(machineZone());
  });
});
