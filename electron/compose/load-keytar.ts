import type { Keytar } from '../secrets/keychain.ts';

/** Loaded when it is first needed: where libsecret is missing, the import itself throws. */
export async function loadKeytar(): Promise<Keytar> {
  const loaded = await import('keytar');
  return loaded.default;
}
