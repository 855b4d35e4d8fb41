import type { RuleForm } from '../../../lib/rules/rule-form.ts';

type ModelsOfRule = Pick<RuleForm, 'target' | 'fallbacks'>;
export type ModelChain = RuleForm['fallbacks'];

const mostFallbacks = 10;

/** What is asked in this order: the target where it is one model, then the fallbacks. */
export function chainOf({ target, fallbacks }: ModelsOfRule): ModelChain {
  return target.type === 'model' && target.model !== '' ? [{ model: target.model }, ...fallbacks] : fallbacks;
}

/** The first is the target where that is one model. */
export function withChain({ target }: ModelsOfRule, chain: ModelChain): ModelsOfRule {
  if (target.type !== 'model') return { target, fallbacks: chain };
  const [first, ...fallbacks] = chain;
  return { target: { type: 'model', model: first?.model ?? '' }, fallbacks };
}

export function isChainFull({ target, fallbacks }: ModelsOfRule): boolean {
  const isTargetOpen = target.type === 'model' && target.model === '';
  return fallbacks.length >= mostFallbacks && !isTargetOpen;
}
