/**
 * The message catalogue: one fragment per area and language, merged here. Message ids begin with their area, so that
 * fragments cannot clash. Screens read it through react-intl, documents through intl-messageformat.
 */
import { LOCALES, type Locale } from './locales.ts';
import uiEn from './messages/ui/en.json' with { type: 'json' };
import scaleEn from './messages/scale/en.json' with { type: 'json' };
import scaleCheckEn from './messages/scale-check/en.json' with { type: 'json' };
import scannerEn from './messages/scanner/en.json' with { type: 'json' };
import scaleSetupEn from './messages/scale-setup/en.json' with { type: 'json' };
import certificateEn from './messages/certificate/en.json' with { type: 'json' };
import commandEn from './messages/command/en.json' with { type: 'json' };
import deliveryEn from './messages/delivery/en.json' with { type: 'json' };
import receivingEn from './messages/receiving/en.json' with { type: 'json' };
import clockEn from './messages/clock/en.json' with { type: 'json' };
import recordStateEn from './messages/record-state/en.json' with { type: 'json' };
import setupEn from './messages/setup/en.json' with { type: 'json' };
import settingsEn from './messages/settings/en.json' with { type: 'json' };
import errorEn from './messages/error/en.json' with { type: 'json' };
import entryEn from './messages/entry/en.json' with { type: 'json' };
import demoEn from './messages/demo/en.json' with { type: 'json' };
import caseEn from './messages/case/en.json' with { type: 'json' };
import searchEn from './messages/search/en.json' with { type: 'json' };
import backupEn from './messages/backup/en.json' with { type: 'json' };
import recordsEn from './messages/records/en.json' with { type: 'json' };
import outboxEn from './messages/outbox/en.json' with { type: 'json' };
import claimsEn from './messages/claims/en.json' with { type: 'json' };
import workEn from './messages/open-work/en.json' with { type: 'json' };
import goodsEn from './messages/goods/en.json' with { type: 'json' };
import toteEn from './messages/tote/en.json' with { type: 'json' };
import massEn from './messages/mass/en.json' with { type: 'json' };
import weightTermsEn from './messages/weight-terms/en.json' with { type: 'json' };
import weightEn from './messages/weight/en.json' with { type: 'json' };
import weightCertificateEn from './messages/weight-certificate/en.json' with { type: 'json' };
import peopleEn from './messages/people/en.json' with { type: 'json' };
import arrivalEn from './messages/arrival/en.json' with { type: 'json' };
import unidentifiedEn from './messages/unidentified/en.json' with { type: 'json' };
import dockEn from './messages/dock/en.json' with { type: 'json' };
import noParcelEn from './messages/no-parcel/en.json' with { type: 'json' };
import cameraEn from './messages/camera/en.json' with { type: 'json' };
import choiceEn from './messages/choice/en.json' with { type: 'json' };
import uiZh from './messages/ui/zh-CN.json' with { type: 'json' };
import scaleZh from './messages/scale/zh-CN.json' with { type: 'json' };
import scaleCheckZh from './messages/scale-check/zh-CN.json' with { type: 'json' };
import scannerZh from './messages/scanner/zh-CN.json' with { type: 'json' };
import scaleSetupZh from './messages/scale-setup/zh-CN.json' with { type: 'json' };
import certificateZh from './messages/certificate/zh-CN.json' with { type: 'json' };
import commandZh from './messages/command/zh-CN.json' with { type: 'json' };
import deliveryZh from './messages/delivery/zh-CN.json' with { type: 'json' };
import receivingZh from './messages/receiving/zh-CN.json' with { type: 'json' };
import clockZh from './messages/clock/zh-CN.json' with { type: 'json' };
import recordStateZh from './messages/record-state/zh-CN.json' with { type: 'json' };
import setupZh from './messages/setup/zh-CN.json' with { type: 'json' };
import settingsZh from './messages/settings/zh-CN.json' with { type: 'json' };
import errorZh from './messages/error/zh-CN.json' with { type: 'json' };
import entryZh from './messages/entry/zh-CN.json' with { type: 'json' };
import demoZh from './messages/demo/zh-CN.json' with { type: 'json' };
import caseZh from './messages/case/zh-CN.json' with { type: 'json' };
import searchZh from './messages/search/zh-CN.json' with { type: 'json' };
import backupZh from './messages/backup/zh-CN.json' with { type: 'json' };
import recordsZh from './messages/records/zh-CN.json' with { type: 'json' };
import outboxZh from './messages/outbox/zh-CN.json' with { type: 'json' };
import claimsZh from './messages/claims/zh-CN.json' with { type: 'json' };
import workZh from './messages/open-work/zh-CN.json' with { type: 'json' };
import goodsZh from './messages/goods/zh-CN.json' with { type: 'json' };
import toteZh from './messages/tote/zh-CN.json' with { type: 'json' };
import massZh from './messages/mass/zh-CN.json' with { type: 'json' };
import weightTermsZh from './messages/weight-terms/zh-CN.json' with { type: 'json' };
import weightZh from './messages/weight/zh-CN.json' with { type: 'json' };
import weightCertificateZh from './messages/weight-certificate/zh-CN.json' with { type: 'json' };
import peopleZh from './messages/people/zh-CN.json' with { type: 'json' };
import arrivalZh from './messages/arrival/zh-CN.json' with { type: 'json' };
import unidentifiedZh from './messages/unidentified/zh-CN.json' with { type: 'json' };
import dockZh from './messages/dock/zh-CN.json' with { type: 'json' };
import noParcelZh from './messages/no-parcel/zh-CN.json' with { type: 'json' };
import cameraZh from './messages/camera/zh-CN.json' with { type: 'json' };
import choiceZh from './messages/choice/zh-CN.json' with { type: 'json' };
import uiEs from './messages/ui/es.json' with { type: 'json' };
import scaleEs from './messages/scale/es.json' with { type: 'json' };
import scaleCheckEs from './messages/scale-check/es.json' with { type: 'json' };
import scannerEs from './messages/scanner/es.json' with { type: 'json' };
import scaleSetupEs from './messages/scale-setup/es.json' with { type: 'json' };
import certificateEs from './messages/certificate/es.json' with { type: 'json' };
import commandEs from './messages/command/es.json' with { type: 'json' };
import deliveryEs from './messages/delivery/es.json' with { type: 'json' };
import receivingEs from './messages/receiving/es.json' with { type: 'json' };
import clockEs from './messages/clock/es.json' with { type: 'json' };
import recordStateEs from './messages/record-state/es.json' with { type: 'json' };
import setupEs from './messages/setup/es.json' with { type: 'json' };
import settingsEs from './messages/settings/es.json' with { type: 'json' };
import errorEs from './messages/error/es.json' with { type: 'json' };
import entryEs from './messages/entry/es.json' with { type: 'json' };
import demoEs from './messages/demo/es.json' with { type: 'json' };
import caseEs from './messages/case/es.json' with { type: 'json' };
import searchEs from './messages/search/es.json' with { type: 'json' };
import backupEs from './messages/backup/es.json' with { type: 'json' };
import recordsEs from './messages/records/es.json' with { type: 'json' };
import outboxEs from './messages/outbox/es.json' with { type: 'json' };
import claimsEs from './messages/claims/es.json' with { type: 'json' };
import workEs from './messages/open-work/es.json' with { type: 'json' };
import goodsEs from './messages/goods/es.json' with { type: 'json' };
import toteEs from './messages/tote/es.json' with { type: 'json' };
import massEs from './messages/mass/es.json' with { type: 'json' };
import weightTermsEs from './messages/weight-terms/es.json' with { type: 'json' };
import weightEs from './messages/weight/es.json' with { type: 'json' };
import weightCertificateEs from './messages/weight-certificate/es.json' with { type: 'json' };
import peopleEs from './messages/people/es.json' with { type: 'json' };
import arrivalEs from './messages/arrival/es.json' with { type: 'json' };
import unidentifiedEs from './messages/unidentified/es.json' with { type: 'json' };
import dockEs from './messages/dock/es.json' with { type: 'json' };
import noParcelEs from './messages/no-parcel/es.json' with { type: 'json' };
import cameraEs from './messages/camera/es.json' with { type: 'json' };
import choiceEs from './messages/choice/es.json' with { type: 'json' };

const en = {
  ...uiEn,
  ...scaleEn,
  ...scaleCheckEn,
  ...scannerEn,
  ...scaleSetupEn,
  ...certificateEn,
  ...commandEn,
  ...deliveryEn,
  ...receivingEn,
  ...clockEn,
  ...recordStateEn,
  ...setupEn,
  ...settingsEn,
  ...errorEn,
  ...entryEn,
  ...demoEn,
  ...caseEn,
  ...searchEn,
  ...backupEn,
  ...recordsEn,
  ...outboxEn,
  ...claimsEn,
  ...workEn,
  ...goodsEn,
  ...toteEn,
  ...weightEn,
  ...weightCertificateEn,
  ...weightTermsEn,
  ...massEn,
  ...peopleEn,
  ...arrivalEn,
  ...unidentifiedEn,
  ...dockEn,
  ...noParcelEn,
  ...cameraEn,
  ...choiceEn,
};

const zh = {
  ...uiZh,
  ...scaleZh,
  ...scaleCheckZh,
  ...scannerZh,
  ...scaleSetupZh,
  ...certificateZh,
  ...commandZh,
  ...deliveryZh,
  ...receivingZh,
  ...clockZh,
  ...recordStateZh,
  ...setupZh,
  ...settingsZh,
  ...errorZh,
  ...entryZh,
  ...demoZh,
  ...caseZh,
  ...searchZh,
  ...backupZh,
  ...recordsZh,
  ...outboxZh,
  ...claimsZh,
  ...workZh,
  ...goodsZh,
  ...toteZh,
  ...weightZh,
  ...weightCertificateZh,
  ...weightTermsZh,
  ...massZh,
  ...peopleZh,
  ...arrivalZh,
  ...unidentifiedZh,
  ...dockZh,
  ...noParcelZh,
  ...cameraZh,
  ...choiceZh,
};

const es = {
  ...uiEs,
  ...scaleEs,
  ...scaleCheckEs,
  ...scannerEs,
  ...scaleSetupEs,
  ...certificateEs,
  ...commandEs,
  ...deliveryEs,
  ...receivingEs,
  ...clockEs,
  ...recordStateEs,
  ...setupEs,
  ...settingsEs,
  ...errorEs,
  ...entryEs,
  ...demoEs,
  ...caseEs,
  ...searchEs,
  ...backupEs,
  ...recordsEs,
  ...outboxEs,
  ...claimsEs,
  ...workEs,
  ...goodsEs,
  ...toteEs,
  ...weightEs,
  ...weightCertificateEs,
  ...weightTermsEs,
  ...massEs,
  ...peopleEs,
  ...arrivalEs,
  ...unidentifiedEs,
  ...dockEs,
  ...noParcelEs,
  ...cameraEs,
  ...choiceEs,
};

/** Every message there is; English is the reference, a test refuses a language that lacks one. */
export type MessageId = keyof typeof en;

export const catalogue: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, 'zh-CN': zh, es };

/** The nearest language we speak to a BCP 47 tag, English when there is none. */
export function nearestLocale(tag: string): Locale {
  const language = tag.toLowerCase().split('-')[0];
  return LOCALES.find((locale) => locale.split('-')[0] === language) ?? 'en';
}
