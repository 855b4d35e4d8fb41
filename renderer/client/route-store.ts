import { createStore, type StoreApi } from 'zustand/vanilla';
import { formatRoute, parseRoute, type Route } from './route.ts';

export interface RouteState {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Goes to a place that has no address yet: the address stays that of the place before, and leads back there. */
  readonly show: (route: Route) => void;
  /** Takes over the address after the person went back or forward. */
  readonly follow: () => void;
}
export type RouteStore = StoreApi<RouteState>;

/** The part of `window` that holds the address. */
export interface Address {
  readonly location: { hash: string };
}

export function createRouteStore(address: Address): RouteStore {
  return createStore<RouteState>()((set) => ({
    route: parseRoute(address.location.hash),
    go: (route) => {
      address.location.hash = formatRoute(route);
      set({ route });
    },
    show: (route) => set({ route }),
    follow: () => set({ route: parseRoute(address.location.hash) }),
  }));
}
