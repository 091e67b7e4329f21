import { factSentence, FACT_SLUGS } from '../../shared/domain/facts/fact-sentence.ts';
import type { AcceptedFact, AcceptedFacts } from './accepted-facts.ts';
import { MODES, type Mode } from './mode.ts';
import { netEffectOf, type NetEffect } from './net-effect.ts';
import { LANGUAGES, say, sentenceFormats, type Language } from './language.ts';

/** Everything a page shows. */
export interface PageState {
  readonly facts: AcceptedFacts;
  readonly mode: Mode;
}

const NAMES: Record<Language, string> = { en: 'English', 'zh-CN': '中文', es: 'Español' };
const SHOWN = 200;

/** The whole page. All that comes from posts passes through `escapeHtml`; the page runs under a strict CSP besides. */
export function renderPage(state: PageState, language: Language): string {
  const text = (id: string): string => escapeHtml(say(language, id));
  return `<!doctype html>
<html lang="${language}" data-lost="${text('delivery.sample.lost')}" data-failed="${text('delivery.sample.mode.failed')}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text('delivery.sample.title')}</title>
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<header>
<div><h1>${text('delivery.sample.title')}</h1><p>${text('delivery.sample.intro')}</p></div>
<nav>${LANGUAGES.map((other) => languageLink(other, language)).join('')}</nav>
</header>
<fieldset id="modes"><legend>${text('delivery.sample.mode')}</legend>
${MODES.map((mode) => modeButton(mode, state.mode, text(`delivery.sample.mode.${mode}`))).join('')}
</fieldset>
<p id="trouble" role="alert" hidden></p>
<main id="facts" aria-live="polite">${renderFacts(state, language)}</main>
</body>
</html>
`;
}

/** The part of the page that changes: the counts and the newest facts. */
export function renderFacts({ facts }: PageState, language: Language): string {
  const { accepted, repeats, refused } = facts.counts();
  const count = (id: string, value: number): string =>
    `<li>${escapeHtml(say(language, `delivery.sample.${id}`, { count: value }))}</li>`;
  const counts = count('accepted', accepted) + count('repeats', repeats) + count('refused', refused);
  const list = facts.list().slice(0, SHOWN);
  const body =
    list.length === 0
      ? `<p class="empty">${escapeHtml(say(language, 'delivery.sample.empty'))}</p>`
      : `<ol>${list.map((fact) => factItem(fact, ofCase(facts, fact), language)).join('')}</ol>`;
  return `<ul class="counts">${counts}</ul>${body}`;
}

function ofCase(facts: AcceptedFacts, { event: { subject } }: AcceptedFact): NetEffect {
  return netEffectOf(facts.list().flatMap(({ event }) => (event.subject === subject ? [event] : [])));
}

function factItem({ event, acceptedAtMs }: AcceptedFact, net: NetEffect, language: Language): string {
  const { shortKey, ...payload } = event.data;
  const sentence = factSentence(event.type, payload, sentenceFormats(language));
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' }).format(acceptedAtMs);
  const isReversed = net.reversed.has(event.id);
  const words = escapeHtml(say(language, sentence.id, sentence.values));
  return `<li${isReversed ? ' class="reversed"' : ''}>
<p class="sentence">${isReversed ? `<s>${words}</s> ${escapeHtml(say(language, 'delivery.sample.reversed'))}` : words}</p>
${event.type === 'returns.return.corrected.v1' ? `<p>${escapeHtml(netSentence(net, language))}</p>` : ''}
<p class="details"><span>${escapeHtml(say(language, `delivery.type.${FACT_SLUGS[event.type]}`))}</span>
<time>${escapeHtml(time)}</time>
<code>${escapeHtml(shortKey)}</code>
<span class="signed">${escapeHtml(say(language, 'delivery.sample.signed'))}</span></p>
</li>`;
}

/** What is left of the case's stock and money, so that nobody counts twice. */
function netSentence({ restockedUnits, refundMinor }: NetEffect, language: Language): string {
  const { amount } = sentenceFormats(language);
  const money = Object.entries(refundMinor).map(([currency, minor]) => amount(minor, currency));
  const refunds = money.length === 0 ? '0' : money.join(' + ');
  return say(language, 'delivery.sample.net', { units: restockedUnits, refunds });
}

function languageLink(other: Language, current: Language): string {
  const mark = other === current ? ' aria-current="true"' : '';
  return `<a href="/?lang=${other}" lang="${other}"${mark}>${NAMES[other]}</a>`;
}

function modeButton(mode: Mode, current: Mode, label: string): string {
  return `<button type="button" data-mode="${mode}" aria-pressed="${String(mode === current)}">${label}</button>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Safe in text and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
