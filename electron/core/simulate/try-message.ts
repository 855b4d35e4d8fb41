import type { Trial, TrialMessage } from '../../../shared/model/trial.ts';
import type { Asked } from '../turns/asked.ts';
import type { Router, WhatIf } from '../turns/router.ts';
import { costRange } from './cost-range.ts';
import { twist } from './twist.ts';

export interface TryPorts {
  readonly router: Pick<Router, 'describe' | 'decide' | 'estimate' | 'pendingQuestion'>;
}

export interface TriedMessage {
  readonly asked: Asked;
  readonly twists: Pick<TrialMessage, 'downProviders' | 'spentBudgets'>;
  /** As if it were sent at another time. */
  readonly at?: number;
  /** The world before it is twisted; as it is, where it is not said. */
  readonly world?: WhatIf;
}

/** What a real message would lead to now, by the same steps. Nothing is sent. */
export function tryMessage({ router }: TryPorts, { asked, twists, at, world = asItIs }: TriedMessage): Trial {
  const described = router.describe(asked, at);
  const { decision } = router.decide(described, (state) => twist(world(state), twists));
  const { text: _, ...request } = described.request;
  const [first] = decision.candidates;
  const openQuestion = router.pendingQuestion(described);
  const range =
    first &&
    costRange(first.estimate, described.request.contextTokens, ({ contextTokens, outputTokens }) => {
      const parameters = { ...first.parameters, maxOutputTokens: outputTokens };
      const cost = router.estimate(first.model, { ...described.request, contextTokens }, parameters)?.cost;
      return cost?.basis === 'price' ? cost.micros : undefined;
    });
  return {
    request,
    decision,
    ...(range && { costRange: range }),
    ...(openQuestion !== undefined && { openQuestion }),
  };
}

const asItIs: WhatIf = (state) => state;
