import { modelRef, type ModelRef, type ProviderId } from '../../../shared/model/ids.ts';
import type { Lifecycle } from '../../../shared/model/language-model.ts';
import type { EndingModel, Successor } from '../../../shared/model/ending-model.ts';

/** So long before its end a model is told of. */
const aheadMs = 30 * 86_400_000;

export interface MortalModel {
  readonly ref: ModelRef;
  readonly providerId: ProviderId;
  readonly row: { readonly lifecycle: Lifecycle };
}

/** Whether a model is over, or will be within 30 days; undefined for one that stays. Pure. */
export function endOf(model: MortalModel | undefined, now: number): EndingModel['standing'] | undefined {
  if (!model) return 'unknown';
  const { status, endsAt } = model.row.lifecycle;
  if (status === 'retired' || (endsAt !== undefined && now >= endsAt)) return 'ended';
  if (endsAt === undefined) return status === 'deprecated' ? 'ending' : undefined;
  return endsAt - now <= aheadMs ? 'ending' : undefined;
}

/** The first of the replacements of a model that stays. Pure. */
export function findSuccessor(
  model: MortalModel | undefined,
  find: (ref: ModelRef) => MortalModel | undefined,
  now: number,
): Successor {
  const passed = new Set<ModelRef>();
  let current = model;
  while (current) {
    passed.add(current.ref);
    const { replacement } = current.row.lifecycle;
    if (replacement === undefined) return { type: 'none' };
    const next = find(modelRef(current.providerId, replacement));
    if (next && passed.has(next.ref)) return { type: 'circle' };
    if (next && endOf(next, now) === undefined) return { type: 'model', model: next.ref };
    current = next;
  }
  return { type: 'none' };
}
