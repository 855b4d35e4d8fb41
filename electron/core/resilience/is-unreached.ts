import type { Failure } from '../../../shared/model/failure.ts';
import type { ProviderRow } from '../../../shared/model/provider.ts';

/** Whether the provider is reached over the internet; of a person's own endpoint nobody knows. */
export function isFarAway({ kind }: Pick<ProviderRow, 'kind'>): boolean {
  return kind === 'cloud';
}

/** Whether nothing came back. A connection that breaks off proves the network; the system's own word says there is none. */
export function isUnreached({ kind, httpStatus, providerCode }: Failure): boolean {
  return kind === 'network' && httpStatus === undefined && providerCode !== undefined;
}
