import { useMemo } from 'react';
import type { ProviderId } from '../../../../shared/model/ids.ts';
import type { KeyView } from '../../../../shared/model/key.ts';
import { useFrom } from '../../../client/stores-context.ts';

/** The keys of one provider in the order they are used. */
export function useProviderKeys(id: ProviderId): readonly KeyView[] {
  const keys = useFrom(
    (stores) => stores.keys,
    (state) => state.keys,
  );
  return useMemo(
    () => keys.filter(({ providerId }) => providerId === id).toSorted((one, other) => one.position - other.position),
    [keys, id],
  );
}
