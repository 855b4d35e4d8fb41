import type { Stores } from './stores.ts';

/** No event tells what is gone of the daily limits of keys: the screens that show it ask. */
export function lookAtKeys({ routes, keys, connection }: Pick<Stores, 'routes' | 'keys' | 'connection'>): void {
  const { route } = routes.getState();
  const areShown = route.name === 'health' || (route.name === 'settings' && route.section === 'providers');
  const areLimited = keys.getState().keys.some(({ quota }) => quota !== undefined);
  if (areShown && areLimited && connection.getState().isConnected) void keys.getState().read();
}
