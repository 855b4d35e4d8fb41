import type { Stores } from './stores.ts';

/** Screens that show servers of this computer look for them when they open. */
export function lookOnArrival({ routes, providers, connection }: Stores): void {
  const { route } = routes.getState();
  const showsServers = route.name === 'welcome' || (route.name === 'settings' && route.section === 'providers');
  const { probe, probeLocal } = providers.getState();
  if (showsServers && connection.getState().isConnected && probe.state !== 'reading') void probeLocal();
}
