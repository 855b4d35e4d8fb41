import type { Condition } from '../../../shared/model/condition.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { RuleDraft } from '../../../shared/model/rule.ts';
import { targetModels } from '../../../shared/model/target-models.ts';
import { compilePattern } from './compile-pattern.ts';
import { whyImpossible } from './why-impossible.ts';

type CheckedRule = Pick<RuleDraft, 'when' | 'target' | 'fallbacks'>;

/** What is wrong with a rule that is well-formed, each as a sentence. Patterns known to be valid are not looked at. Pure. */
export function ruleProblems(
  rule: CheckedRule,
  knownModel: (ref: ModelRef) => boolean,
  arePatternsValid = false,
): readonly string[] {
  return [
    ...(arePatternsValid ? [] : patternProblems(rule.when)),
    ...impossibilities(rule.when),
    ...unknownModels(rule, knownModel),
    ...repeatedModels(rule),
  ];
}

function patternProblems(condition: Condition): readonly string[] {
  if ('of' in condition) return condition.of.flatMap(patternProblems);
  if (condition.type !== 'regex') return [];
  const compiled = compilePattern(condition.pattern);
  if (compiled.type === 'valid') return [];
  return [`The pattern /${condition.pattern}/ cannot be used: ${compiled.reason}. The rule matches nothing.`];
}

function impossibilities(condition: Condition): readonly string[] {
  const reason = whyImpossible(condition);
  return reason === undefined ? [] : [`The rule can never match: ${reason}.`];
}

function unknownModels({ target, fallbacks }: CheckedRule, knownModel: (ref: ModelRef) => boolean): readonly string[] {
  const named = new Set([...targetModels(target), ...fallbacks.map(({ model }) => model)]);
  return [...named].filter((ref) => !knownModel(ref)).map((ref) => `There is no model ${ref}. Choose another one.`);
}

function repeatedModels({ target, fallbacks }: CheckedRule): readonly string[] {
  const targets = targetModels(target);
  const shares = target.type === 'split' ? repeated(targets) : [];
  const models = fallbacks.map(({ model }) => model);
  // A fallback from the set of a strategy is of use: another member may have been picked.
  const first = target.type === 'model' ? target.model : undefined;
  return [
    ...shares.map((model) => `${model} has several shares of the split. Give it one.`),
    ...models.filter((model) => model === first).map((model) => `The fallback ${model} is the target itself.`),
    ...repeated(models).map((model) => `${model} stands among the fallbacks more than once.`),
  ];
}

function repeated(models: readonly ModelRef[]): readonly ModelRef[] {
  return [...new Set(models.filter((model, index) => models.indexOf(model) !== index))];
}
