import type { CredentialTest, ModelListing } from '../../../shared/model/provider.ts';
import type { EffectiveProvider } from './effective-provider.ts';

/** How to find out without cost whether a key works. */
export type Proof =
  /** A call that fails without a valid key; with `listing` where its answer is the model list. */
  | { readonly by: 'test'; readonly test: CredentialTest; readonly listing?: ModelListing }
  /** Some list their models to everyone: only a list that is refused without the key proves the key. */
  | { readonly by: 'contrast'; readonly listing: ModelListing }
  | { readonly by: 'nothing' };

/**
 * Where the base URL was changed, only the model list below it is trusted: a test at another host would carry the key
 * there, and a gateway rarely passes on a provider's account calls. Pure.
 */
export function chooseProof({ row, baseUrlSource }: EffectiveProvider): Proof {
  const { credentialTest: test, modelListing: listing } = row;
  if (test && test.path === listing?.path) return { by: 'test', test, listing };
  if (test && baseUrlSource === 'built-in') return { by: 'test', test };
  return listing ? { by: 'contrast', listing } : { by: 'nothing' };
}
