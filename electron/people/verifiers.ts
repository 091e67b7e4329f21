import { createHmac, randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** scrypt cost: N=2^17, r=8, p=1, the OWASP minimum; 128 MB for a moment. */
const COST = { N: 131_072, r: 8, p: 1, maxmem: 256 * 1024 * 1024 };
const KEY_LENGTH = 32;

/** What is stored for a PIN: `scrypt$N$r$p$salt$key`, base64url. */
export async function makePinVerifier(pin: string, pepper: Buffer): Promise<string> {
  const salt = randomBytes(16);
  const key = await deriveKey(pin, salt, pepper);
  return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64url'), key.toString('base64url')].join('$');
}

/** True when the PIN is the one the verifier was made from; compares in constant time. */
export async function verifyPin(pin: string, verifier: string, pepper: Buffer): Promise<boolean> {
  const [scheme, n, r, p, salt, key] = verifier.split('$');
  if (scheme !== 'scrypt' || n !== String(COST.N) || r !== String(COST.r) || p !== String(COST.p)) return false;
  if (salt === undefined || key === undefined) return false;
  const expected = Buffer.from(key, 'base64url');
  const derived = await deriveKey(pin, Buffer.from(salt, 'base64url'), pepper);
  return expected.length === derived.length && timingSafeEqual(expected, derived);
}

/** A badge code is long and random, so one keyed hash will do; it also finds the person. */
export function badgeVerifier(badge: string, pepper: Buffer): string {
  return createHmac('sha256', pepper).update(`badge:${badge}`, 'utf8').digest('base64url');
}

function deriveKey(pin: string, salt: Buffer, pepper: Buffer): Promise<Buffer> {
  const peppered = createHmac('sha256', pepper).update(`pin:${pin}`, 'utf8').digest();
  return new Promise((resolve, reject) => {
    scrypt(peppered, salt, KEY_LENGTH, COST, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
