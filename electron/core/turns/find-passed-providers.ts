import { type ModelRef, type ProviderId, splitModelRef } from '../../../shared/model/ids.ts';
import type { TurnTrail } from './turn-trail.ts';

/** Providers that failed on a message, or were passed over for it because they are in trouble, when `by` answered it. */
export function findPassedProviders({ decision, steps }: TurnTrail, by: ModelRef): ReadonlySet<ProviderId> {
  const failed = steps.flatMap((step) => (step.type === 'attempt' && step.outcome === 'failed' ? [step.model] : []));
  const passedOver = decision?.excluded.find(({ model }) => model === decision.named);
  const inTrouble = passedOver?.exclusion.code === 'provider-down' || passedOver?.exclusion.code === 'breaker-open';
  const models = passedOver && inTrouble ? [...failed, passedOver.model] : failed;
  const answering = splitModelRef(by).providerId;
  return new Set(models.map((model) => splitModelRef(model).providerId).filter((id) => id !== answering));
}
