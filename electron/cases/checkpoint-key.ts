import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Checkpoint, checkpointText } from '../../shared/event-log/checkpoint.ts';
import type { Log } from '../log.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Signs for this station. */
export interface CheckpointKey {
  readonly publicKey: string;
  sign(text: string): string;
}

const DER = { type: 'pkcs8', format: 'der' } as const;

/**
 * The station's Ed25519 key, in a file of its own beside the database and not in it: whoever can rewrite the record
 * alone cannot sign for it (A12). Made at the first start, private to its owner, in no backup: a restored bench is a
 * station of its own with a key of its own. Null when the file cannot be used: intake goes on, without signatures.
 */
export function openCheckpointKey(dataDir: string, log: Log): CheckpointKey | null {
  const path = join(dataDir, 'checkpoint.key');
  try {
    if (!existsSync(path)) writeDurably(path, generateKeyPairSync('ed25519').privateKey.export(DER));
    return keyOf(createPrivateKey({ key: readFileSync(path), ...DER }));
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    log('error', 'the record is not signed: checkpoint.key cannot be used', { path, reason });
    return null;
  }
}

function keyOf(privateKey: KeyObject): CheckpointKey {
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' });
  return {
    publicKey: x,
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64url'),
  };
}

/** True when the checkpoint was signed with the key it names. */
export function isCheckpointSigned(checkpoint: Checkpoint): boolean {
  const { publicKey, signature } = checkpoint;
  const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
  return verify(null, Buffer.from(checkpointText(checkpoint), 'utf8'), key, Buffer.from(signature, 'base64url'));
}
