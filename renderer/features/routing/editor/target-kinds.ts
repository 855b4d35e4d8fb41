import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { RuleForm } from '../../../lib/rules/rule-form.ts';

export type TargetKind = 'model' | 'cheapest' | 'fastest' | 'balanced' | 'plan' | 'split';

export const targetKinds: readonly { readonly value: TargetKind; readonly label: string }[] = [
  { value: 'model', label: 'these, in this order' },
  { value: 'cheapest', label: 'the cheapest of' },
  { value: 'fastest', label: 'the fastest of' },
  { value: 'balanced', label: 'the best balanced of' },
  { value: 'plan', label: 'a plan' },
  { value: 'split', label: 'a split between' },
];

type Target = RuleForm['target'];

export function targetKindOf(target: Target): TargetKind {
  return target.type === 'strategy' ? target.strategy : target.type;
}

/** Another kind of target with the models that were named already, so that nothing is chosen twice. */
export function targetOfKind(kind: TargetKind, { target, fallbacks }: RuleForm): Target {
  const models = [...namedIn(target), ...fallbacks.map(({ model }) => model)];
  const [first = '', second = ''] = models;
  switch (kind) {
    case 'model':
      return { type: 'model', model: first };
    case 'plan':
      return { type: 'plan', plan: 'balanced' };
    case 'split':
      return {
        type: 'split',
        shares: [
          { model: first, percent: 50 },
          { model: second, percent: 50 },
        ],
      };
    default:
      return { type: 'strategy', strategy: kind, over: [...namedIn(target)] };
  }
}

function namedIn(target: Target): readonly ModelRef[] {
  if (target.type === 'model') return [target.model];
  if (target.type === 'strategy') return target.over;
  return target.type === 'split' ? target.shares.map(({ model }) => model) : [];
}
