import type { Policy } from '../../../shared/model/policy.ts';
import { strategyOf } from '../../../shared/model/strategy-of.ts';
import type { Names } from '../names.ts';
import { strategyWords, type TargetWords } from './describe-target.ts';

/** What answers where no default model is set and no strategy either: a good, not dear model of the first provider with one. */
export const firstUsableWords = 'First usable model';

/** What answers where no rule does. Pure. */
export function describeDefault(
  { defaultModel, ...policy }: Pick<Policy, 'defaultModel' | 'strategy' | 'preference'>,
  names: Pick<Names, 'model' | 'line'>,
): TargetWords {
  if (defaultModel !== undefined) {
    return { line: names.line(defaultModel), name: names.model(defaultModel), then: 'then the next best' };
  }
  const strategy = strategyOf(policy);
  return strategy === undefined
    ? { line: undefined, name: firstUsableWords, then: 'then the next best' }
    : { line: undefined, name: strategyWords[strategy], then: 'of all models' };
}
