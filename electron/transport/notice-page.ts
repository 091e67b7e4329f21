import en from '../../shared/i18n/messages/entry/en.json' with { type: 'json' };
import es from '../../shared/i18n/messages/entry/es.json' with { type: 'json' };
import zhCN from '../../shared/i18n/messages/entry/zh-CN.json' with { type: 'json' };

/** Why the bench itself cannot be shown, and the words for it. */
const NOTICES = {
  closed: { title: 'entry.closed.title', body: 'entry.closed.body' },
  used: { title: 'entry.used.title', body: 'entry.used.body' },
  notBuilt: { title: 'entry.notBuilt.title', body: 'entry.notBuilt.body' },
} as const;
export type Notice = keyof typeof NOTICES;

const LANGUAGES = [
  { lang: 'zh-CN', texts: zhCN },
  { lang: 'en', texts: en },
  { lang: 'es', texts: es },
] as const;

const STYLE = `
  :root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
  body { margin: 10vh auto; max-width: 38em; padding: 0 1.5em; }
  h2 { font-size: 1.2em; margin: 2em 0 .3em; }
  p { margin: 0; }
`;

/** A page without scripts, in all three languages at once: nobody is signed in, so nobody's language is known. */
export function noticePage(notice: Notice, nonce: string): string {
  const { title, body } = NOTICES[notice];
  const sections = LANGUAGES.map(
    ({ lang, texts }) => `<section lang="${lang}"><h2>${texts[title]}</h2><p>${texts[body]}</p></section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Returns Bench</title><style nonce="${nonce}">${STYLE}</style></head><body>${sections.join('')}</body></html>`;
}
