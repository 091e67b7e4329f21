import { reasonMessage } from '../../shared/domain/guess/reason-message.ts';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import { maskedPhone } from '../../shared/domain/slip.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { GuessView, UnidentifiedParcel } from '../../shared/protocol/unidentified-view.ts';
import { gramsText, localTimeText, signedGramsText } from './certificate-figures.ts';
import { escapeHtml } from './escape-html.ts';
import { UNIDENTIFIED_STYLE } from './unidentified-style.ts';

/** The list as it goes to customer service. */
export interface UnidentifiedList {
  readonly parcels: readonly UnidentifiedParcel[];
  readonly site: string;
  readonly station: string;
  readonly madeAtMs: number;
  /** IANA zone of the site. */
  readonly zone: string;
  /** The bytes of a photograph; null for one that is not here, or where the file has grown enough. */
  readonly photoBytes: (sha256: string) => Uint8Array | null;
}

/** Where the bytes of one picture are given to the writer: a list of hundreds of parcels is never held whole in memory. */
export type Write = (piece: string) => void;

/**
 * Writes the list of parcels that nobody knows as one page that needs nothing else: pictures inside, no scripts, no
 * addresses to fetch from. It prints, and every text from outside is escaped. Telephones show their end only.
 */
export function writeUnidentifiedHtml(list: UnidentifiedList, words: Translate, write: Write): void {
  write(head(list, words));
  for (const parcel of list.parcels) {
    write(facts(parcel, list, words));
    write(photos(parcel, list, words));
    write('</article>\n');
  }
  if (list.parcels.length === 0) write(`<p>${said(words, 'unidentified.list.none')}</p>\n`);
  write('</main></body></html>\n');
}

function head({ site, station, madeAtMs, zone, parcels }: UnidentifiedList, words: Translate): string {
  const title = said(words, 'unidentified.list.title');
  const count = said(words, 'unidentified.list.count', { count: parcels.length });
  return `<!doctype html>
<html lang="${words.locale}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><style>${UNIDENTIFIED_STYLE}</style></head>
<body><main><header><h1>${title}</h1>
<p>${escapeHtml([site, station].filter((text) => text !== '').join(' · '))} · ${localTimeText(madeAtMs, zone)} · ${count}</p>
<p>${said(words, 'unidentified.list.ask')}</p></header>
`;
}

function facts(parcel: UnidentifiedParcel, { zone }: UnidentifiedList, words: Translate): string {
  const name = parcel.holdNumber === null ? '—' : spokenHoldNumber(parcel.holdNumber);
  const rows: readonly (readonly [string, string | null])[] = [
    ['shelf', parcel.shelf],
    ['tracking', parcel.trackingNumber],
    ['carrier', parcel.carrier],
    ['received', localTimeText(parcel.receivedAtMs, zone).slice(0, 16)],
    ['weight', parcel.grossMg === null ? null : gramsText(parcel.grossMg, null, words.locale)],
    ...slipRows(parcel),
  ];
  return `<article><h2>${escapeHtml(name)}</h2>
<dl>${rows.map(([key, value]) => (value === null ? '' : row(words, key, value))).join('')}</dl>
${contents(parcel, words)}${guesses(parcel.guesses, words)}
`;
}

function row(words: Translate, key: string, value: string): string {
  return `<div><dt>${said(words, `unidentified.field.${key}`)}</dt><dd>${escapeHtml(value)}</dd></div>`;
}

function slipRows({ slip }: UnidentifiedParcel): (readonly [string, string | null])[] {
  const { account, name, phone, reason, sender, region } = slip?.details ?? {};
  return [
    ['rma-written', slip?.rmaWritten ?? null],
    ['order-written', slip?.orderWritten ?? null],
    ['account', account ?? null],
    ['name', name ?? null],
    ['phone', maskedPhone(phone ?? slip?.phoneTail ?? null)],
    ['reason', reason ?? null],
    ['sender', sender ?? null],
    ['region', region ?? null],
  ];
}

function contents({ contents: found }: UnidentifiedParcel, words: Translate): string {
  const title = said(words, 'unidentified.field.contents');
  if (found.length === 0) return `<h3>${title}</h3><p>${said(words, 'unidentified.contents.none')}</p>\n`;
  const lines = found.map(
    ({ counted, name, sku, gtin }) =>
      `<li>${counted} × ${escapeHtml(name)} <code>${escapeHtml(sku ?? gtin ?? '')}</code></li>`,
  );
  return `<h3>${title}</h3><ul>${lines.join('')}</ul>\n`;
}

function guesses(some: readonly GuessView[], words: Translate): string {
  if (some.length === 0) return '';
  const lines = some.map((guess) => {
    const name = [guess.rmaNumber, guess.orderNumber, guess.rmaNumber === null ? guess.trackingNumber : null];
    const tie = guess.isTied ? ` (${said(words, 'unidentified.guess.tied')})` : '';
    return `<li><b>${escapeHtml(name.flatMap((text) => text ?? []).join(' · '))}</b>${tie}: ${reasons(guess, words)}</li>`;
  });
  return `<h3>${said(words, 'unidentified.guess.title')}</h3><ol>${lines.join('')}</ol>\n`;
}

function reasons({ reasons: why }: GuessView, words: Translate): string {
  const sentences = why.map((reason) => {
    const { id, values } = reasonMessage(reason, (mg) => signedGramsText(mg, null, words.locale));
    return words.say(id, values);
  });
  return escapeHtml(sentences.join('; '));
}

function photos({ photos: taken }: UnidentifiedParcel, { photoBytes }: UnidentifiedList, words: Translate): string {
  const shown = taken.map(({ sha256, slot }) => {
    const bytes = photoBytes(sha256);
    const name = said(words, `unidentified.photo.${slot}`);
    if (bytes === null)
      return `<figure class="gone"><figcaption>${name}: ${said(words, 'unidentified.photo.gone')}</figcaption></figure>`;
    const data = Buffer.from(bytes).toString('base64');
    return `<figure><img alt="${name}" src="data:image/jpeg;base64,${data}"><figcaption>${name}</figcaption></figure>`;
  });
  return shown.length === 0 ? '' : `<div class="photos">${shown.join('')}</div>\n`;
}

function said(words: Translate, id: string, values?: Readonly<Record<string, string | number>>): string {
  return escapeHtml(words.say(id, values));
}
