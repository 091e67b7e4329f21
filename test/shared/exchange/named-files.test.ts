import { describe, expect, it } from 'vitest';
import { namedFiles } from '../../../shared/exchange/named-files.ts';

const A = 'a'.repeat(64);
const B = 'b'.repeat(64);

describe('the files an event names', () => {
  it.each([
    ['a photograph', { photoId: '1', sha256: A }, [A]],
    ['an attached PDF', { evidenceId: '1', sha256: A, kind: 'pdf' }, [A]],
    ['a weight without a picture', { declaredMg: 5, sha256: null }, []],
    ['a certificate with its pictures', { photoSha256s: [A, B, A] }, [A, B]],
    ['something deeper', { grounds: { units: [{ photo: { sha256: B } }] } }, [B]],
    ['a hash of something else', { prevHash: A, endHash: B }, []],
    ['a hash that is none', { sha256: 'ABC', photoSha256s: 'no list' }, []],
    ['nothing', null, []],
  ])('%s', (_what, data, files) => {
    expect(namedFiles(data)).toEqual(files);
  });
});
