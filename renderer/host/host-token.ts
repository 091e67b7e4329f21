const STORAGE_KEY = 'returns-bench.host-token';
const META = 'meta[name="host-token"]';

/**
 * The token that lets this tab speak to the host. The one-time page carries it in a meta element; from there it moves
 * into the tab's sessionStorage, so that a reload works and closing the tab forgets it, and the address becomes `/`,
 * so that the used-up address is never reloaded. Null when this tab never had one.
 */
export function takeHostToken(page: Window): string | null {
  const meta = page.document.querySelector<HTMLMetaElement>(META);
  const token = meta?.content ?? '';
  if (token === '') return page.sessionStorage.getItem(STORAGE_KEY);
  page.sessionStorage.setItem(STORAGE_KEY, token);
  meta?.remove();
  page.history.replaceState(null, '', `/${page.location.hash}`);
  return token;
}
