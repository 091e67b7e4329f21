import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '../../shared/i18n/locales.ts';
import { callKey } from '../host/use-call.ts';
import { useChange, type Change } from '../host/use-change.ts';
import { useSession } from '../host/use-session.ts';
import { cleanSiteCode, type AdministratorForm, type PlaceForm } from './setup-form.ts';

export interface CompleteSetup extends Pick<Change<'setup.complete'>, 'isRunning' | 'failure'> {
  /** `file`: the text of a set-up that is taken over; null for a site of its own. */
  complete(locale: Locale, place: PlaceForm, person: AdministratorForm, file: string | null): Promise<void>;
}

/** Sends what was entered; the page leaves first start as soon as the host's status says so. */
export function useCompleteSetup(): CompleteSetup {
  const { run, isRunning, failure } = useChange('setup.complete');
  const { begin } = useSession();
  const queries = useQueryClient();
  const complete = async (
    locale: Locale,
    place: PlaceForm,
    person: AdministratorForm,
    file: string | null,
  ): Promise<void> => {
    const session = await run({
      locale,
      siteName: place.siteName.trim(),
      siteCode: cleanSiteCode(place.siteCode),
      stationName: place.stationName.trim(),
      stationCode: cleanSiteCode(place.stationCode),
      zone: place.zone,
      ...(file === null ? {} : { file }),
      administrator: { name: person.name.trim(), pin: person.pin, badge: person.badge },
    });
    if (session === null) return;
    begin(session);
    await queries.invalidateQueries({ queryKey: callKey('setup.status') });
  };
  return { complete, isRunning, failure };
}
