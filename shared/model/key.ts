import { z } from 'zod';
import { Failure } from './failure.ts';
import { KeyId, ProviderId } from './ids.ts';
import { DurationMs, EpochMs } from './quantities.ts';

/** Where secrets are kept on this machine, strongest first. */
export const SecretTier = z.enum(['keychain', 'vault', 'session']);
export type SecretTier = z.infer<typeof SecretTier>;

export const KeySource = z.enum(['keychain', 'vault', 'session', 'environment']);
export type KeySource = z.infer<typeof KeySource>;

export const CredentialTestResult = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('works'),
    testedAt: EpochMs,
    durationMs: DurationMs,
    modelCount: z.exactOptional(z.int()),
  }),
  /** The provider answered and refused; or could not be reached: the failure's kind says which. */
  z.strictObject({ outcome: z.literal('failed'), testedAt: EpochMs, failure: Failure }),
  /** No free call proves a key of this provider; it was checked for shape only. */
  z.strictObject({ outcome: z.literal('unverifiable'), testedAt: EpochMs, reason: z.string() }),
]);
export type CredentialTestResult = z.infer<typeof CredentialTestResult>;

/** One key as the window may see it: never more of the secret than its last four characters. */
export const KeyView = z.strictObject({
  id: KeyId,
  providerId: ProviderId,
  label: z.string(),
  lastFour: z.string().max(4),
  source: KeySource,
  /** Name of the environment variable, for keys that come from there. */
  environmentVariable: z.exactOptional(z.string()),
  position: z.int().min(0),
  createdAt: EpochMs,
  /** False while the vault is locked or the session that held the secret has ended. */
  hasSecret: z.boolean(),
  lastTest: z.exactOptional(CredentialTestResult),
});
export type KeyView = z.infer<typeof KeyView>;

/** Where secrets go on this machine and what the person should know about it. */
export const SecretStoreStatus = z.strictObject({
  tier: SecretTier,
  /** The system keychain's own reason for not being usable. */
  keychainProblem: z.exactOptional(z.string()),
  vault: z.enum(['absent', 'locked', 'unlocked']),
});
export type SecretStoreStatus = z.infer<typeof SecretStoreStatus>;
