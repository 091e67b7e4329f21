import { describe, expect, it } from 'vitest';
import { CertificateContent } from '../../../../shared/domain/certificate/certificate-content.ts';
import { BARE, KETTLE, LONGEST } from '../../../electron/documents/support/certificates.ts';

describe('CertificateContent', () => {
  it.each([KETTLE, BARE, LONGEST])('takes ordinary, bare and overlong certificates as they are', (content) => {
    expect(CertificateContent.parse(content)).toEqual(content);
  });

  it.each([
    ['a wrong check character', { number: 'DC-B1-2026-000123-5' }],
    ['the same language twice', { languages: ['en', 'en'] }],
    ['no language', { languages: [] }],
    ['a mass that is no integer', { weights: { expectedMg: 1.5, measured: null } }],
    ['a hash in capitals', { eventHash: 'AB'.repeat(32) }],
    ['a member nobody knows', { verdict: 'carrier' }],
  ])('refuses %s', (_name, change) => {
    expect(CertificateContent.safeParse({ ...KETTLE, ...change }).success).toBe(false);
  });
});
