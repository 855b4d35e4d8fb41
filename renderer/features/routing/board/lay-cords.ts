import type { ModelRef } from '../../../../shared/model/ids.ts';
import type { ListedRule, RuleId } from '../../../../shared/model/rule.ts';
import { targetModels } from '../../../../shared/model/target-models.ts';
import { modelsOfRule } from '../../../lib/rules/describe-target.ts';
import { cordsPx, middlePx } from './board-geometry.ts';
import { stickyTopPx } from './sticky-top.ts';

export interface Cord {
  readonly key: string;
  readonly kind: 'plain' | 'off' | 'fallback' | 'taken-ground' | 'taken';
  readonly model: ModelRef;
  readonly path: string;
}

interface Board {
  readonly rules: readonly ListedRule[];
  readonly shown: readonly number[];
  readonly selectedId: RuleId | undefined;
  readonly models: readonly ModelRef[];
  readonly defaultModels: readonly ModelRef[];
  readonly scrollPx: number;
  readonly viewPx: number;
}

/** One cubic curve for each cord, in the order in which they are drawn. Pure. */
export function layCords(board: Board): readonly Cord[] {
  const { rules, shown, selectedId, models, defaultModels, scrollPx, viewPx } = board;
  const platesPx = Math.max(-scrollPx, stickyTopPx(models.length, viewPx));
  const pathOf = (row: number, model: ModelRef) => {
    const from = middlePx(row) - scrollPx;
    const to = middlePx(models.indexOf(model)) + platesPx;
    return `M0 ${String(from)} C 46 ${String(from)}, 32 ${String(to)}, ${String(cordsPx)} ${String(to)}`;
  };
  const plain = shown.flatMap((row) => {
    const rule = rules[row]?.rule;
    if (!rule || rule.id === selectedId) return [];
    const kind: Cord['kind'] = rule.isEnabled ? 'plain' : 'off';
    return targetModels(rule.target).map((model) => ({
      key: `${rule.id} ${model}`,
      kind,
      model,
      path: pathOf(row, model),
    }));
  });
  const last = defaultModels.map((model) => ({
    key: `default ${model}`,
    kind: 'plain' as const,
    model,
    path: pathOf(rules.length, model),
  }));
  const row = rules.findIndex(({ rule }) => rule.id === selectedId);
  const selected = rules[row]?.rule;
  if (!selected) return [...plain, ...last];
  const taken = targetModels(selected.target);
  const fallbacks = modelsOfRule(selected).filter((model) => !taken.includes(model));
  return [
    ...plain,
    ...last,
    ...fallbacks.map((model) => ({
      key: `${selected.id} ${model}`,
      kind: 'fallback' as const,
      model,
      path: pathOf(row, model),
    })),
    ...taken.flatMap((model) => {
      const path = pathOf(row, model);
      return [
        { key: `${selected.id} ${model} ground`, kind: 'taken-ground' as const, model, path },
        { key: `${selected.id} ${model}`, kind: 'taken' as const, model, path },
      ];
    }),
  ];
}
