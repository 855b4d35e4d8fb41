import type { StateStore } from '../../electron/core/ports/stores.ts';
import { openStore } from '../../electron/store/open-store.ts';
import type { CoreApi } from '../../shared/contract/core-api.ts';
import { isOfferedKey } from '../../shared/model/key.ts';

/** As a person who presses Use beside every key that was found. */
export async function useOfferedKeys(api: CoreApi): Promise<void> {
  const { keys } = await api.keys.list({});
  for (const { id } of keys.filter(isOfferedKey)) await api.keys.use({ id });
}

/** As if the person had pressed Use beside every key of this environment, before the program starts. */
export function saveUsedKeys(states: StateStore, environment: Readonly<Record<string, string>>): void {
  const variables = Object.keys(environment).filter((name) => /_(API_KEY|TOKEN)$/.test(name));
  for (const name of variables) states.save('environment-key', `environment:${name}`, { usedSince: 1 });
}

/** The same in a data directory that no program has open. */
export function furnishUsedKeys(directory: string, environment: Readonly<Record<string, string>>): void {
  const { stores, close } = openStore({ directory, now: Date.now });
  saveUsedKeys(stores.states, environment);
  close();
}
