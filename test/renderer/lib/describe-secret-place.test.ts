import { expect, test } from 'vitest';
import { describeSecretPlace } from '../../../renderer/lib/describe-secret-place.ts';

test.each([
  [{ tier: 'keychain', vault: 'absent' } as const, 'in the system keychain', 'none'],
  [{ tier: 'vault', vault: 'unlocked' } as const, 'in the vault', 'none'],
  [{ tier: 'vault', vault: 'locked' } as const, 'in the vault, which is locked', 'unlock-vault'],
  [{ tier: 'session', vault: 'absent' } as const, 'until Switchboard ends', 'create-vault'],
])('%j keeps keys %s, and the next step is %s', (status, short, step) => {
  const place = describeSecretPlace(status);
  expect([place.short, place.step]).toEqual([short, step]);
});
