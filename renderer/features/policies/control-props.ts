import type { Policy } from '../../../shared/model/policy.ts';

/** What every control of a field is given. */
export interface ControlProps {
  readonly label: string;
  /** What the layer itself sets. */
  readonly own: Policy;
}
