import type { Policy } from './policy.ts';
import type { Strategy } from './rule.ts';

/** How models are ranked where none is named. */
export type RankingStrategy = Exclude<Strategy, 'specified'>;

/** What the person prefers is a strategy, where none is set. Pure. */
export function strategyOf({
  strategy = 'specified',
  preference,
}: Pick<Policy, 'strategy' | 'preference'>): RankingStrategy | undefined {
  if (strategy !== 'specified') return strategy;
  return preference && strategyOfPreference[preference];
}

const strategyOfPreference: Readonly<Record<NonNullable<Policy['preference']>, RankingStrategy>> = {
  vision: 'balanced',
  speed: 'fastest',
  cost: 'cheapest',
};
