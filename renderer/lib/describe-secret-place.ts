import { assertNever } from '../../shared/model/assert-never.ts';
import type { SecretStoreStatus } from '../../shared/model/key.ts';

export interface SecretPlace {
  /** Follows "Keys" in a heading. */
  readonly short: string;
  /** Where a key goes when it is saved. */
  readonly note: string;
  /** What the person can do to keep keys for longer. */
  readonly step: 'none' | 'create-vault' | 'unlock-vault';
}

/** Where keys are kept on this computer, said as it is. Pure. */
export function describeSecretPlace({ tier, vault }: SecretStoreStatus): SecretPlace {
  switch (tier) {
    case 'keychain':
      return {
        short: 'in the system keychain',
        note: 'It goes to the system keychain and nowhere else.',
        step: 'none',
      };
    case 'vault':
      if (vault !== 'locked') {
        return { short: 'in the vault', note: 'It goes to the encrypted vault of this computer.', step: 'none' };
      }
      return { short: 'in the vault, which is locked', note: 'The vault is locked.', step: 'unlock-vault' };
    case 'session':
      return {
        short: 'until Switchboard ends',
        note: 'No system keychain can be used here: the key is kept until Switchboard ends.',
        step: 'create-vault',
      };
    default:
      return assertNever(tier);
  }
}
