import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { z } from 'zod';

/** Cost of turning the passphrase into a key: about 0.3 s and 128 MiB, so that guessing is expensive. */
const scryptCost = { N: 131_072, r: 8, p: 1 } as const;

const Base64 = z.string().regex(/^[A-Za-z0-9+/=]+$/);

/** What stands in the vault file: scrypt parameters and one AES-256-GCM box around all secrets. */
export const SealedBox = z.strictObject({
  version: z.literal(1),
  kdf: z.strictObject({ name: z.literal('scrypt'), N: z.int(), r: z.int(), p: z.int(), salt: Base64 }),
  cipher: z.strictObject({ name: z.literal('aes-256-gcm'), iv: Base64, tag: Base64, text: Base64 }),
});
export type SealedBox = z.infer<typeof SealedBox>;

/** A key derived from a passphrase, with the parameters it was derived with. */
export interface SealKey {
  readonly kdf: SealedBox['kdf'];
  readonly bytes: Buffer;
}

export async function newSealKey(passphrase: string): Promise<SealKey> {
  return deriveSealKey(passphrase, { name: 'scrypt', ...scryptCost, salt: randomBytes(16).toString('base64') });
}

export function deriveSealKey(passphrase: string, kdf: SealedBox['kdf']): Promise<SealKey> {
  const { N, r, p } = kdf;
  const salt = Buffer.from(kdf.salt, 'base64');
  return new Promise((resolve, reject) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, bytes) =>
      error ? reject(error) : resolve({ kdf, bytes }),
    );
  });
}

export function seal(text: string, key: SealKey): SealedBox {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key.bytes, iv);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return {
    version: 1,
    kdf: key.kdf,
    cipher: {
      name: 'aes-256-gcm',
      iv: iv.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      text: sealed.toString('base64'),
    },
  };
}

/** undefined when the key is the wrong one or the box was changed. */
export function unseal(box: SealedBox, key: SealKey): string | undefined {
  const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(box.cipher.iv, 'base64'));
  decipher.setAuthTag(Buffer.from(box.cipher.tag, 'base64'));
  try {
    const text = Buffer.from(box.cipher.text, 'base64');
    return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
  } catch {
    return undefined;
  }
}
