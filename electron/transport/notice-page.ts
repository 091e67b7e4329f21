import en from '../../shared/i18n/messages/entry/en.json' with { type: 'json' };
import es from '../../shared/i18n/messages/entry/es.json' with { type: 'json' };
import zhCN from '../../shared/i18n/messages/entry/zh-CN.json' with { type: 'json' };

/** Why the bench itself cannot be shown. */
export type Notice = 'closed' | 'used' | 'notBuilt';

const LANGUAGES = [
  { lang: 'zh-CN', texts: zhCN },
  { lang: 'en', texts: en },
  { lang: 'es', texts: es },
] as const;

const STYLE = `
  :root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif; }
  body { margin: 10vh auto; max-width: 38em; padding: 0 1.5em; }
  h1, h2 { font-size: 1.2em; margin: 2em 0 .3em; }
  p { margin: 0; }
`;

/** A page without scripts, in all three languages at once: nobody is signed in, so nobody's language is known. */
export function noticePage(notice: Notice, nonce: string): string {
  const sections = LANGUAGES.map(({ lang, texts }) => {
    const title = texts[`entry.${notice}.title`];
    const body = texts[`entry.${notice}.body`];
    return `<section lang="${lang}"><h2>${title}</h2><p>${body}</p></section>`;
  });
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>Returns Bench</title><style nonce="${nonce}">${STYLE}</style></head><body>${sections.join('')}</body></html>`;
}
