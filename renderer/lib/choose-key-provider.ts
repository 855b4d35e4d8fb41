import type { ProviderId } from '../../shared/model/ids.ts';
import type { ProviderView } from '../../shared/model/provider.ts';
import { recogniseKey } from '../../shared/model/recognise-key.ts';

export interface KeyGuess {
  readonly secret: string;
  readonly providers: readonly ProviderView[];
  /** Chosen by hand; wins over everything. */
  readonly picked?: ProviderId | undefined;
  /** Whose page the key is added on. */
  readonly expected?: ProviderId | undefined;
}

export interface KeyOwner {
  readonly provider: ProviderView | undefined;
  /** Whose key this may be: several where its form fits several, all where it fits none. */
  readonly choices: readonly ProviderView[];
  readonly isRecognised: boolean;
}

/** Whose key a pasted secret is. Pure. */
export function chooseKeyProvider({ secret, providers, picked, expected }: KeyGuess): KeyOwner {
  const taking = providers.filter(({ needsKey }) => needsKey);
  const find = (id: ProviderId | undefined) => taking.find((provider) => provider.id === id);
  const candidates = secret.trim() === '' ? [] : recogniseKey(secret, taking);
  const isExpected = candidates.length === 0 || candidates.some(({ id }) => id === expected);
  const only = candidates.length === 1 ? candidates[0] : undefined;
  const provider = find(picked) ?? (isExpected ? find(expected) : undefined) ?? only;
  const isNarrowed = candidates.length > 1 && picked === undefined && expected === undefined;
  return { provider, choices: isNarrowed ? candidates : taking, isRecognised: candidates.length > 0 };
}
