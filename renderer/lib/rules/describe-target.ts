import { assertNever } from '../../../shared/model/assert-never.ts';
import type { ModelRef } from '../../../shared/model/ids.ts';
import type { LineName } from '../../../shared/model/language-model.ts';
import { type RuleDraft, type RuleTarget, Strategy } from '../../../shared/model/rule.ts';
import { targetModels } from '../../../shared/model/target-models.ts';
import type { Names } from '../names.ts';

export interface TargetWords {
  readonly line: LineName | undefined;
  readonly name: string;
  /** What happens where it cannot answer. */
  readonly then: string;
}

type ModelNames = Pick<Names, 'model' | 'line'>;
type Aim = Pick<RuleDraft, 'target' | 'fallbacks'>;

/** Where a rule sends a message, and where next. */
export function describeTarget({ target, fallbacks }: Aim, names: ModelNames): TargetWords {
  const next = fallbacks.map(({ model }) => names.model(model)).join(', ');
  return { ...firstWords(target, names), then: next === '' ? 'then the next best' : `then ${next}` };
}

/** Every model that a rule names, the first ones first. */
export function modelsOfRule({ target, fallbacks }: Aim): readonly ModelRef[] {
  return [...new Set([...targetModels(target), ...fallbacks.map(({ model }) => model)])];
}

function firstWords(target: RuleTarget, names: ModelNames): Omit<TargetWords, 'then'> {
  switch (target.type) {
    case 'model':
      return { line: names.line(target.model), name: names.model(target.model) };
    case 'strategy':
      return { line: undefined, name: `${strategyWords[target.strategy]} of ${countWords(target.over.length)}` };
    case 'plan':
      return { line: undefined, name: `${planWords[target.plan]} plan` };
    case 'split': {
      const [first] = target.shares;
      const shares = target.shares.map(({ model, percent }) => `${names.model(model)} ${String(percent)}%`);
      return { line: first && names.line(first.model), name: shares.join(', ') };
    }
    default:
      return assertNever(target);
  }
}

/** What the strategies are called wherever a person reads of them. */
export const strategyWords: Readonly<Record<Strategy, string>> = {
  specified: 'Default model',
  cheapest: 'Cheapest',
  fastest: 'Fastest',
  balanced: 'Best balanced',
};
/** A strategy in the middle of a sentence; what this version does not know is said as it was kept. */
export function strategyName(strategy: string): string {
  const known = Strategy.safeParse(strategy);
  return known.success ? strategyWords[known.data].toLowerCase() : strategy;
}

export const planWords = { economy: 'Economy', balanced: 'Balanced', quality: 'Quality' } as const;

function countWords(count: number): string {
  if (count === 0) return 'all models';
  return count === 1 ? '1 model' : `${String(count)} models`;
}
