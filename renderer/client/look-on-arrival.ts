import { lookAtKeys } from './look-at-keys.ts';
import type { Stores } from './stores.ts';

/** Screens look when they open: for servers of this computer, for what is used of keys, for what the page of data keeps. */
export function lookOnArrival({
  routes,
  keys,
  providers,
  connection,
  imports,
  backups,
  audit,
  cache,
  clearing,
}: Stores): void {
  const { route } = routes.getState();
  lookAtKeys({ routes, keys, connection });
  if (route.name === 'settings' && route.section === 'storage' && connection.getState().isConnected) {
    void imports.getState().read();
    void backups.getState().read();
    void cache.getState().read();
    void clearing.getState().read();
  }
  if (route.name === 'settings' && route.section === 'audit' && connection.getState().isConnected) {
    void audit.getState().read();
  }
  const showsServers =
    route.name === 'welcome' || route.name === 'health' || (route.name === 'settings' && route.section === 'providers');
  const { probe, probeLocal } = providers.getState();
  if (showsServers && connection.getState().isConnected && probe.state !== 'reading') void probeLocal();
}
