import { describe, expect, it } from 'vitest';
import { createOneTimeSecrets, newToken } from '../../../electron/transport/session-token.ts';
import { createTokenGate } from '../../../electron/transport/token-gate.ts';

describe('tokens', () => {
  it('are 256 bits and never the same', () => {
    const tokens = Array.from({ length: 100 }, newToken);
    expect(new Set(tokens).size).toBe(100);
    for (const token of tokens) expect(Buffer.from(token, 'base64url')).toHaveLength(32);
  });

  it('tell page and owner apart, and take nothing that is only nearly right', () => {
    const [pageToken, ownerToken] = [newToken(), newToken()];
    const gate = createTokenGate({ pageToken, ownerToken, nowMs: () => 0 });
    expect(gate.check(pageToken)).toBe('page');
    expect(gate.check(ownerToken)).toBe('owner');
    for (const wrong of ['', pageToken.slice(1), `${pageToken}x`, pageToken.toUpperCase(), newToken()]) {
      expect(gate.check(wrong)).toBeNull();
    }
  });

  it('make the tenth wrong one within a second wait, and forget after it', async () => {
    let nowMs = 0;
    const waits: number[] = [];
    const wait = async (ms: number): Promise<void> => void waits.push(ms);
    const gate = createTokenGate({ pageToken: 'p', ownerToken: 'o', nowMs: () => nowMs, wait });
    for (let i = 0; i < 9; i++) await gate.penalty();
    expect(waits).toEqual([]);
    await gate.penalty();
    expect(waits).toEqual([1_000]);
    nowMs = 1_000;
    await gate.penalty();
    expect(waits).toEqual([1_000]);
  });

  it('open the page once', () => {
    const secrets = createOneTimeSecrets();
    const [first, second] = [secrets.issue(), secrets.issue()];
    expect(secrets.redeem('')).toBe(false);
    expect(secrets.redeem(first)).toBe(true);
    expect(secrets.redeem(first)).toBe(false);
    expect(secrets.redeem(second)).toBe(true);
  });

  it('keep at most sixteen unused links', () => {
    const secrets = createOneTimeSecrets();
    const issued = Array.from({ length: 17 }, () => secrets.issue());
    expect(issued.map((secret) => secrets.redeem(secret))).toEqual([false, ...Array.from({ length: 16 }, () => true)]);
  });
});
