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

/** What a key may be used for in a day; the day ends at local midnight. */
export const KeyQuota = z.strictObject({
  unit: z.enum(['requests', 'tokens', 'characters']),
  limit: z.int().min(1),
});
export type KeyQuota = z.infer<typeof KeyQuota>;

/** Whether a key can be used now, and if not, until when. */
export const KeyStanding = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('usable') }),
  /** Asked too often. */
  z.strictObject({ state: z.literal('cooling'), until: EpochMs }),
  /** Its balance or quota is used up. */
  z.strictObject({ state: z.literal('out'), until: z.exactOptional(EpochMs) }),
  z.strictObject({ state: z.literal('refused'), since: EpochMs }),
]);
export type KeyStanding = z.infer<typeof KeyStanding>;

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
  /**
   * False while the vault is locked, once the session that held the secret has ended, and for a key of the environment
   * that nobody has said to use.
   */
  hasSecret: z.boolean(),
  quota: z.exactOptional(KeyQuota),
  /** Used of the quota today. */
  quotaUsed: z.exactOptional(z.int().min(0)),
  standing: z.exactOptional(KeyStanding),
  lastTest: z.exactOptional(CredentialTestResult),
});
export type KeyView = z.infer<typeof KeyView>;

/** Found in the environment, and waiting for the person to use it. */
export function isOfferedKey({ source, hasSecret }: Pick<KeyView, 'source' | 'hasSecret'>): boolean {
  return source === 'environment' && !hasSecret;
}

/** Where secrets go on this machine and what the person should know about it. */
export const SecretStoreStatus = z.strictObject({
  tier: SecretTier,
  /** The system keychain's own reason for not being usable. */
  keychainProblem: z.exactOptional(z.string()),
  vault: z.enum(['absent', 'locked', 'unlocked']),
});
export type SecretStoreStatus = z.infer<typeof SecretStoreStatus>;
