import { PoliciesScreen } from './features/policies/policies-screen.tsx';
import { ViewSwitch } from './features/routing/view-switch.tsx';

/** The policies, beside the rules. */
export function PoliciesPage() {
  return <PoliciesScreen views={<ViewSwitch />} />;
}
