import { describe, expect, it } from 'vitest';
import { createSessionStore } from '../../../renderer/host/session-store.ts';
import { socketUrlOf } from '../../../renderer/host/web-socket-connection.ts';

const SESSION = {
  sessionId: 's1',
  person: { personId: 'p1', name: 'Operator 1', roles: ['operator' as const], locale: 'en' as const },
  rolesAfterPin: ['supervisor' as const],
};

function storage(first: string | null = null) {
  const kept = new Map<string, string>(first === null ? [] : [['returns-bench.session', first]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

describe('the session of a tab', () => {
  it('survives a reload and ends with signing out', () => {
    const kept = storage();
    createSessionStore(kept).set(SESSION);
    expect(createSessionStore(kept).get()).toEqual(SESSION);
    createSessionStore(kept).set(null);
    expect(createSessionStore(kept).get()).toBeNull();
  });

  it('is none when what was kept does not read as one', () => {
    expect(createSessionStore(storage('{"sessionId":7}')).get()).toBeNull();
    expect(createSessionStore(storage('not JSON')).get()).toBeNull();
  });

  it('tells its changes until nobody wants to know', () => {
    const store = createSessionStore(storage());
    let told = 0;
    const stop = store.onChange(() => (told += 1));
    store.set(SESSION);
    stop();
    store.set(null);
    expect(told).toBe(1);
  });
});

describe("the socket's address", () => {
  it('stands beside the page', () => {
    expect(socketUrlOf('http://127.0.0.1:5123')).toBe('ws://127.0.0.1:5123/socket');
  });
});
