import { assertNever } from './assert-never.ts';
import type { ModelRef } from './ids.ts';
import type { RuleTarget } from './rule.ts';

/** The models that a target names, in its order; none where the choice is left to a plan. */
export function targetModels(target: RuleTarget): readonly ModelRef[] {
  switch (target.type) {
    case 'model':
      return [target.model];
    case 'strategy':
      return target.over;
    case 'plan':
      return [];
    case 'split':
      return target.shares.map(({ model }) => model);
    default:
      return assertNever(target);
  }
}
