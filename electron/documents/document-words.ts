import type { Locale } from '../../shared/i18n/locales.ts';
import { createTranslate, type Messages, type Translate } from '../../shared/i18n/translate.ts';
import certificateEn from '../../shared/i18n/messages/certificate/en.json' with { type: 'json' };
import certificateEs from '../../shared/i18n/messages/certificate/es.json' with { type: 'json' };
import certificateZh from '../../shared/i18n/messages/certificate/zh-CN.json' with { type: 'json' };
import claimsEn from '../../shared/i18n/messages/claims/en.json' with { type: 'json' };
import claimsEs from '../../shared/i18n/messages/claims/es.json' with { type: 'json' };
import claimsZh from '../../shared/i18n/messages/claims/zh-CN.json' with { type: 'json' };
import commandEn from '../../shared/i18n/messages/command/en.json' with { type: 'json' };
import workEn from '../../shared/i18n/messages/open-work/en.json' with { type: 'json' };
import commandEs from '../../shared/i18n/messages/command/es.json' with { type: 'json' };
import workEs from '../../shared/i18n/messages/open-work/es.json' with { type: 'json' };
import commandZh from '../../shared/i18n/messages/command/zh-CN.json' with { type: 'json' };
import workZh from '../../shared/i18n/messages/open-work/zh-CN.json' with { type: 'json' };
import scannerEn from '../../shared/i18n/messages/scanner/en.json' with { type: 'json' };
import scannerEs from '../../shared/i18n/messages/scanner/es.json' with { type: 'json' };
import scannerZh from '../../shared/i18n/messages/scanner/zh-CN.json' with { type: 'json' };
import unidentifiedEn from '../../shared/i18n/messages/unidentified/en.json' with { type: 'json' };
import unidentifiedEs from '../../shared/i18n/messages/unidentified/es.json' with { type: 'json' };
import unidentifiedZh from '../../shared/i18n/messages/unidentified/zh-CN.json' with { type: 'json' };
import dockEn from '../../shared/i18n/messages/dock/en.json' with { type: 'json' };
import dockEs from '../../shared/i18n/messages/dock/es.json' with { type: 'json' };
import dockZh from '../../shared/i18n/messages/dock/zh-CN.json' with { type: 'json' };
import toteEn from '../../shared/i18n/messages/tote/en.json' with { type: 'json' };
import toteEs from '../../shared/i18n/messages/tote/es.json' with { type: 'json' };
import toteZh from '../../shared/i18n/messages/tote/zh-CN.json' with { type: 'json' };
import weightEn from '../../shared/i18n/messages/weight/en.json' with { type: 'json' };
import weightCertificateEn from '../../shared/i18n/messages/weight-certificate/en.json' with { type: 'json' };
import weightEs from '../../shared/i18n/messages/weight/es.json' with { type: 'json' };
import weightCertificateEs from '../../shared/i18n/messages/weight-certificate/es.json' with { type: 'json' };
import weightZh from '../../shared/i18n/messages/weight/zh-CN.json' with { type: 'json' };
import weightCertificateZh from '../../shared/i18n/messages/weight-certificate/zh-CN.json' with { type: 'json' };

const FRAGMENTS: Readonly<Record<Locale, readonly Messages[]>> = {
  en: [
    certificateEn,
    claimsEn,
    commandEn,
    dockEn,
    scannerEn,
    toteEn,
    unidentifiedEn,
    weightEn,
    weightCertificateEn,
    workEn,
  ],
  es: [
    certificateEs,
    claimsEs,
    commandEs,
    dockEs,
    scannerEs,
    toteEs,
    unidentifiedEs,
    weightEs,
    weightCertificateEs,
    workEs,
  ],
  'zh-CN': [
    certificateZh,
    claimsZh,
    commandZh,
    dockZh,
    scannerZh,
    toteZh,
    unidentifiedZh,
    weightZh,
    weightCertificateZh,
    workZh,
  ],
};

const translates = new Map<Locale, Translate>();

/** The words of printed documents in one language, which need not be the screen's (U17). */
export function documentWords(locale: Locale): Translate {
  const known = translates.get(locale);
  if (known !== undefined) return known;
  const made = createTranslate(locale, FRAGMENTS[locale]);
  translates.set(locale, made);
  return made;
}
