import { createStore, type StoreApi } from 'zustand/vanilla';
import { formatRoute, parseRoute, type Route } from './route.ts';

export interface RouteState {
  readonly route: Route;
  readonly go: (route: Route) => void;
  /** Goes to a place that has no address yet: the address stays that of the place before, and leads back there. */
  readonly show: (route: Route) => void;
  /** Says more exactly where the person is already: no step to go back to. */
  readonly refine: (route: Route) => void;
  /** Takes over the address after the person went back or forward. */
  readonly follow: () => void;
}
export type RouteStore = StoreApi<RouteState>;

/** The parts of `window` that hold the address and the way back. */
export interface Address {
  readonly location: { hash: string };
  readonly history: { readonly replaceState: (state: null, unused: '', url: string) => void };
}

export function createRouteStore(address: Address): RouteStore {
  return createStore<RouteState>()((set) => ({
    route: parseRoute(address.location.hash),
    go: (route) => {
      address.location.hash = formatRoute(route);
      set({ route });
    },
    show: (route) => set({ route }),
    refine: (route) => {
      address.history.replaceState(null, '', formatRoute(route));
      set({ route });
    },
    follow: () => set({ route: parseRoute(address.location.hash) }),
  }));
}
