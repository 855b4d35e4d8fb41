/** The four calls of keytar that are needed; its own types describe more. */
export interface Keytar {
  readonly getPassword: (service: string, account: string) => Promise<string | null>;
  readonly setPassword: (service: string, account: string, secret: string) => Promise<void>;
  readonly deletePassword: (service: string, account: string) => Promise<boolean>;
}

/** A place for secrets that is ready to use. */
export interface SecretBackend {
  readonly read: (account: string) => Promise<string | undefined>;
  readonly write: (account: string, secret: string) => Promise<void>;
  readonly remove: (account: string) => Promise<void>;
}

const service = 'Switchboard';
const probeLimitMs = 3_000;

export type KeychainProbe =
  | { readonly outcome: 'works'; readonly backend: SecretBackend }
  | { readonly outcome: 'fails'; readonly problem: string };

/**
 * Finds out whether the system keychain really keeps secrets: a read proves nothing where a keyring was never
 * unlocked, and a write can hang on a prompt, so a throw-away account is written, read and deleted within 3 s.
 */
export async function probeKeychain(loadKeytar: () => Promise<Keytar>, account: string): Promise<KeychainProbe> {
  let giveUp: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    giveUp = setTimeout(() => reject(new Error('The keychain did not answer; it may be locked.')), probeLimitMs);
  });
  try {
    return await Promise.race([tryOut(loadKeytar, account), tooLong]);
  } catch (error) {
    return { outcome: 'fails', problem: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(giveUp);
  }
}

async function tryOut(loadKeytar: () => Promise<Keytar>, account: string): Promise<KeychainProbe> {
  const keytar = await loadKeytar();
  await keytar.setPassword(service, account, account);
  const kept = await keytar.getPassword(service, account);
  await keytar.deletePassword(service, account);
  if (kept !== account) return { outcome: 'fails', problem: 'The keychain did not keep what was written to it.' };
  return { outcome: 'works', backend: keychainBackend(keytar) };
}

function keychainBackend(keytar: Keytar): SecretBackend {
  return {
    read: async (account) => (await keytar.getPassword(service, account)) ?? undefined,
    write: (account, secret) => keytar.setPassword(service, account, secret),
    remove: async (account) => {
      await keytar.deletePassword(service, account);
    },
  };
}
