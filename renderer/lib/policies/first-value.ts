import type { Policy, PolicyField } from '../../../shared/model/policy.ts';
import { pick } from './pick-fields.ts';
import { choicesOf } from './policy-choices.ts';

/** What a field begins with when a layer sets it: what it inherited, else its usual choice; none where one is typed. Pure. */
export function firstValue(field: PolicyField, inherited: Policy): Policy | undefined {
  if (inherited[field] !== undefined) return pick(inherited, [field]);
  return choicesOf(field)[0]?.sets;
}
