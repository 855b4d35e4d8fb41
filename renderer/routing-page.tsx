import { RoutingScreen } from './features/routing/routing-screen.tsx';

/** The rules, with what tries them below. */
export function RoutingPage() {
  return <RoutingScreen />;
}
