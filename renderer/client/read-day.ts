import type { Stores } from './stores.ts';

/** Reads anew what is said of a day or a month, as far as it is on screen. */
export function readDay(stores: Stores): void {
  if (!stores.connection.getState().isConnected) return;
  void stores.usage.getState().read();
  void stores.budgets.getState().read();
  if (stores.routes.getState().route.name === 'spend') void stores.spend.getState().read();
}
