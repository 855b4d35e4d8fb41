import type { Stores } from './stores.ts';

/** Screens that show servers of this computer look for them when they open, and the page of data what is kept. */
export function lookOnArrival({
  routes,
  providers,
  connection,
  imports,
  backups,
  audit,
  cache,
  clearing,
}: Stores): void {
  const { route } = routes.getState();
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
