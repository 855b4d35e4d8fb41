import { createNames, type Names } from '../lib/names.ts';
import type { Stores } from './stores.ts';

/** The names that go with ids, for what is said outside of components. */
export function readNames({ providers, models, keys, budgets }: NamedStores): Names {
  return createNames({
    providers: providers.getState().providers,
    models: models.getState().models,
    keys: keys.getState().keys,
    budgets: budgets.getState().budgets,
  });
}

type NamedStores = Pick<Stores, 'providers' | 'models' | 'keys' | 'budgets'>;
