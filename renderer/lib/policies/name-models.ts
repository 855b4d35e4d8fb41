import type { EffectivePolicy, Policy } from '../../../shared/model/policy.ts';
import { modelsOfField } from '../../../shared/model/models-of-policy.ts';
import type { Names } from '../names.ts';

/** So many contradictions are told; what follows from the same setting is told often. */
const mostShown = 5;

/** The contradictions of a policy with the names of its models in the place of their ids. Pure. */
export function nameModels(
  { fields, contradictions }: Pick<EffectivePolicy, 'fields' | 'contradictions'>,
  names: Pick<Names, 'model'>,
): readonly string[] {
  const refs = modelsNamedIn(fields).toSorted((one, other) => other.length - one.length);
  const named = contradictions
    .slice(0, mostShown)
    .map((sentence) => refs.reduce((words, ref) => words.replaceAll(ref, names.model(ref)), sentence));
  const left = contradictions.length - named.length;
  return left === 0 ? named : [...named, `And ${String(left)} more.`];
}

function modelsNamedIn(policy: Policy) {
  const fields = ['defaultModel', 'allowedModels', 'blockedModels', 'tasks'] as const;
  return [...new Set(fields.flatMap((field) => modelsOfField(policy, field)))];
}
