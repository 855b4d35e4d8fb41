import type { KeyId, ProviderId } from '../../../shared/model/ids.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';

/** A key found in the environment: read-only, offered, and once it is used, used after the stored keys of its provider. */
export interface EnvironmentKey {
  readonly id: KeyId;
  readonly providerId: ProviderId;
  readonly variable: string;
  readonly secret: string;
  readonly position: number;
}

/** Stored keys come first however many there are. */
const firstPosition = 1_000;

/** One key for each variable that is set and not empty. Pure. */
export function listEnvironmentKeys(
  rows: readonly ProviderRow[],
  environment: Readonly<Record<string, string | undefined>>,
): readonly EnvironmentKey[] {
  return rows.flatMap(({ id: providerId, environmentVariables }) =>
    environmentVariables.flatMap((variable, index) => {
      const secret = environment[variable]?.trim();
      if (!secret) return [];
      return [{ id: `environment:${variable}`, providerId, variable, secret, position: firstPosition + index }];
    }),
  );
}
