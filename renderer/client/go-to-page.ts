import { focusWhenShown } from '../lib/focus-when-shown.ts';
import { formatRoute, type Route } from './route.ts';
import type { RouteStore } from './route-store.ts';

/** Opens a page by its key and gives its region the focus, wherever that was; who is there already keeps it. */
export function goToPage(routes: RouteStore, route: Route, region: string): void {
  const isThere = formatRoute(routes.getState().route) === formatRoute(route);
  routes.getState().go(route);
  const place = `[data-region="${region}"]`;
  if (!isThere) focusWhenShown(`${place} [data-region-focus]`, place);
}
