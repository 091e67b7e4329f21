import { randomBytes } from 'node:crypto';

/** A new nonce for one load of the page: 128 bits, as CSP level 3 asks for at least. */
export function newNonce(): string {
  return randomBytes(16).toString('base64');
}

/**
 * The one content security policy, for `app://bench` and for 127.0.0.1 alike. Nothing comes from anywhere but the
 * bench itself. `nonce` admits the style elements that the component library writes; without one there are none.
 * `wasm-unsafe-eval` is for the barcode decoder and lets WebAssembly compile, not text become code. Trusted Types
 * leave one policy, which makes the own-origin URLs of workers.
 */
export function contentSecurityPolicy(nonce: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
    nonce === null ? "style-src 'self'" : `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' blob:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types returns-bench',
  ].join('; ');
}

/** Goes with every answer, errors included. There is no CORS header among them: no other origin may read anything. */
export function securityHeaders(nonce: string | null): Record<string, string> {
  return {
    'content-security-policy': contentSecurityPolicy(nonce),
    'x-content-type-options': 'nosniff',
    'cross-origin-resource-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
  };
}
