import type {
  CertifiedChange,
  WeightCertificateContent,
} from '../../shared/domain/certificate/weight-certificate-content.ts';
import { wholeDivisions } from '../../shared/domain/weighing/whole-divisions.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { gramsText } from './certificate-figures.ts';
import { drawableText } from './drawable-text.ts';

/** What the weight says by itself, in the words of the screen. */
export function findingSentence({ finding }: Pick<WeightCertificateContent, 'finding'>, words: Translate): string {
  if (finding === null) return words.say('weight-certificate.finding.none');
  if (finding.verdict === 'cannot-tell') return words.say('weight.story.cannot-tell');
  return explanationSentence(finding.explanations[0]?.changes ?? [], words);
}

/** One explanation: what is missing, what is too much, or that all is there. */
export function explanationSentence(changes: readonly CertifiedChange[], words: Translate): string {
  const missing = joined(changes, 'missing', words);
  const extra = joined(changes, 'extra', words);
  if (missing === null && extra === null) return words.say('weight.story.complete');
  if (extra === null) return words.say('weight.story.short', { what: missing ?? '' });
  if (missing === null) return words.say('weight.story.over', { what: extra });
  return words.say('weight.story.mixed', { missing, extra });
}

/** That a person looked, and what they found to be so. */
export function confirmedSentence(changes: readonly CertifiedChange[], words: Translate): string {
  return words.say('weight-certificate.confirmed', { what: explanationSentence(changes, words) });
}

/** Where what is missing went (S26), with its uncertainty; null without a waybill. */
export function lostSentence(
  { lost, waybill, arrival, divisionMg }: Pick<WeightCertificateContent, 'lost' | 'waybill' | 'arrival' | 'divisionMg'>,
  words: Translate,
): string | null {
  if (lost === null || waybill === null) return null;
  const show = (massMg: number): string => gramsText(massMg, divisionMg, words.locale);
  return words.say(`weight.lost.${lost.where}`, {
    left: gramsText(waybill.massMg, null, words.locale),
    came: show(arrival.grossMg),
    lost: gramsText(Math.abs(lost.lostMg), null, words.locale),
    band: show(wholeDivisions(lost.bandMg, divisionMg)),
    percent: Math.floor(lost.probability * 100),
  });
}

function joined(changes: readonly CertifiedChange[], sign: CertifiedChange['sign'], words: Translate): string | null {
  const all = changes.filter((change) => change.sign === sign).map((change) => changeText(change, words));
  return list(all, 'weight.and', words);
}

function changeText({ count, oneOf }: CertifiedChange, words: Translate): string {
  const names = oneOf.map(({ name, accessory }) => {
    const item = drawableText(name);
    return accessory === null
      ? item
      : words.say('weight.accessory', { accessory: drawableText(accessory), name: item });
  });
  return words.say('weight.change', { count, name: list(names, 'weight.or', words) ?? '' });
}

function list(all: readonly string[], id: 'weight.and' | 'weight.or', words: Translate): string | null {
  return all.length === 0 ? null : all.reduce((first, second) => words.say(id, { first, second }));
}
