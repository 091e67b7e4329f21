/** What a hostile page knows and wants. It has found out everything: only where it comes from stands against it. */
export interface Loot {
  /** Where the bench is thought to be; empty for the page's own origin, which is what rebinding is about. */
  readonly target: string;
  readonly token: string;
  readonly sessionId: string;
  readonly photoSha256: string;
}

/**
 * Runs inside the browser, so it stands for itself and imports nothing. Tries everything a page can send and answers
 * what it got back: an entry for each attempt that could be read, or that was let in.
 */
export async function robBench({ target, token, sessionId, photoSha256 }: Loot): Promise<string[]> {
  const json = { 'content-type': 'application/json' };
  const signed = { authorization: `Bearer ${token}`, 'x-session': sessionId };
  const got: string[] = [];
  const attempt = async (what: string, init: RequestInit, path: string): Promise<void> => {
    try {
      const response = await fetch(`${target}${path}`, init);
      const body = await response.arrayBuffer();
      if (response.ok || body.byteLength > 0) got.push(`${what}: ${response.status}, ${body.byteLength} bytes`);
    } catch {
      // Refused or not readable: that is what is hoped for.
    }
  };
  const call = (what: string, name: string, params: unknown, headers: Record<string, string>): Promise<void> =>
    attempt(what, { method: 'POST', headers, body: JSON.stringify(params) }, `/api/${name}`);
  const person = (at: number): unknown => ({
    commandId: `00000000-0000-4000-8000-0000000e000${at}`,
    name: `Intruder ${at}`,
    pin: '482913',
    badge: null,
    roles: ['administrator'],
    locale: 'en',
  });
  const loads = (tag: 'img' | 'script', path: string): Promise<void> =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => {
        got.push(`<${tag}> ${path}`);
        resolve();
      };
      element.onerror = () => resolve();
      try {
        element.src = `${target}${path}`;
        document.documentElement.append(element);
      } catch {
        // The bench's own page lets no script in by its address.
        resolve();
      }
    });
  const talks = (): Promise<void> =>
    new Promise((resolve) => {
      const base = target === '' ? location.origin : target;
      const socket = new WebSocket(`${base.replace('http', 'ws')}/socket`);
      socket.onopen = () => {
        got.push('a socket opened');
        socket.send(JSON.stringify({ token }));
        socket.send(JSON.stringify({ kind: 'request', id: 1, call: 'person.add', params: person(1), sessionId }));
      };
      socket.onmessage = () => {
        got.push('a socket answered');
        resolve();
      };
      socket.onerror = () => resolve();
      socket.onclose = () => resolve();
    });

  await attempt('the page', {}, '/');
  await attempt('the page that is closed', {}, '/closed');
  await call('reading', 'case.list', { status: 'any', limit: 5 }, { ...json, ...signed });
  await call('a photograph', 'photo.bytes', { sha256: photoSha256 }, { ...json, ...signed });
  await call('names without signing in', 'person.names', {}, { ...json, authorization: `Bearer ${token}` });
  await call('a new person', 'person.add', person(2), { ...json, ...signed });
  await call('as plain text', 'person.add', person(3), { 'content-type': 'text/plain' });
  const image = { ...signed, 'content-type': 'image/jpeg' };
  await attempt('a new photograph', { method: 'POST', headers: image, body: new Uint8Array(9) }, '/api/photos');
  await attempt('blindly', { method: 'POST', mode: 'no-cors', body: 'x' }, '/api/person.add');
  navigator.sendBeacon(`${target}/api/person.add`, JSON.stringify(person(4)));
  await loads('img', '/favicon.ico');
  await loads('script', '/assets/index.js');
  await talks();
  return got;
}
