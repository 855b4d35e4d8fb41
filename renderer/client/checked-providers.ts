import type { ProviderId } from '../../shared/model/ids.ts';
import type { Stores } from './stores.ts';

/** Whom "Check now" asks: every provider that can be used, but for the demo, which is always there. */
export function checkedProviders({ providers }: Pick<Stores, 'providers'>): readonly ProviderId[] {
  return providers
    .getState()
    .providers.filter(({ isUsable, kind }) => isUsable && kind !== 'demo')
    .map(({ id }) => id);
}
