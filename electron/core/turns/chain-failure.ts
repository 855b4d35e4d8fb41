import type { Failure } from '../../../shared/model/failure.ts';
import type { FailedTry } from './chain.ts';

/** What to say when no model answered: the first failure tells most, because it is about the model that was wanted. Pure. */
export function chainFailure(failed: readonly FailedTry[], last: Failure): Failure {
  const models = new Set(failed.map(({ target }) => target.ref));
  const [first] = failed;
  if (!first || models.size < 2) return last;
  const message = `None of ${String(models.size)} models could answer. ${first.failure.message}`;
  const actions = [...new Set([...first.failure.actions, 'choose-model' as const])];
  return { ...first.failure, message, actions };
}
