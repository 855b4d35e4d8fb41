import type { Failure } from '../../../shared/model/failure.ts';

/**
 * What to say when no model answered: the first failure tells most, because it is about the model that was wanted.
 * `earlier`: how the models before the last one ended, in order. Pure.
 */
export function chainFailure(earlier: readonly Failure[], last: Failure): Failure {
  const [first] = earlier;
  if (!first) return last;
  const message = `None of ${String(earlier.length + 1)} models could answer. ${first.message}`;
  const actions = [...new Set([...first.actions, 'choose-model' as const])];
  return { ...first, message, actions };
}
