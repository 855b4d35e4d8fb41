import { assertNever } from '../../../../shared/model/assert-never.ts';
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

type ModelsOfRule = Pick<RuleForm, 'target' | 'fallbacks'>;

/**
 * Another kind of target with the models that were named already, so that nothing is chosen twice. `replaced` are those
 * of a target that named some before a kind took its place that names none.
 */
export function withTargetKind(
  kind: TargetKind,
  { target, fallbacks }: ModelsOfRule,
  replaced: readonly ModelRef[],
): ModelsOfRule {
  const own = modelsOfTarget(target);
  const named = own.length > 0 ? own : replaced;
  const [first = '', second = ''] = new Set([...named, ...fallbacks.map(({ model }) => model)]);
  switch (kind) {
    case 'model':
      return { target: { type: 'model', model: first }, fallbacks: fallbacks.filter(({ model }) => model !== first) };
    case 'plan':
      return { target: { type: 'plan', plan: 'balanced' }, fallbacks };
    case 'split':
      return {
        target: {
          type: 'split',
          shares: [
            { model: first, percent: 50 },
            { model: second, percent: 50 },
          ],
        },
        fallbacks,
      };
    default:
      return { target: { type: 'strategy', strategy: kind, over: named }, fallbacks };
  }
}

/** Those that the target names itself; a place where none is chosen yet names none. */
export function modelsOfTarget(target: Target): readonly ModelRef[] {
  switch (target.type) {
    case 'model':
      return chosen([target.model]);
    case 'strategy':
      return target.over;
    case 'split':
      return chosen(target.shares.map(({ model }) => model));
    case 'plan':
      return [];
    default:
      return assertNever(target);
  }
}

function chosen(models: readonly ModelRef[]): readonly ModelRef[] {
  return models.filter((model) => model !== '');
}
