import { useMemo } from 'react';
import { createNames, type Names } from '../lib/names.ts';
import { useFrom } from './stores-context.ts';

/** The names that go with ids, as they are known now. */
export function useNames(): Names {
  const providers = useFrom(
    (stores) => stores.providers,
    (state) => state.providers,
  );
  const models = useFrom(
    (stores) => stores.models,
    (state) => state.models,
  );
  const keys = useFrom(
    (stores) => stores.keys,
    (state) => state.keys,
  );
  const budgets = useFrom(
    (stores) => stores.budgets,
    (state) => state.budgets,
  );
  return useMemo(() => createNames({ providers, models, keys, budgets }), [providers, models, keys, budgets]);
}
