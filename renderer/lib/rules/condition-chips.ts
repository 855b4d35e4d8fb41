import type { Condition, SimpleCondition } from '../../../shared/model/condition.ts';
import { type ConditionNames, type ConditionWords, describeCondition } from './describe-condition.ts';

export interface ConditionChips {
  readonly chips: readonly ConditionWords[];
  /** Stands between them. */
  readonly join: 'and' | 'or';
  /** So many more than are shown. */
  readonly moreCount: number;
  /** All of it as one sentence. */
  readonly sentence: string;
}

const mostShown = 2;

/** What a rule asks for, in as many chips as a row has room for. */
export function conditionChips(when: Condition, names: ConditionNames): ConditionChips {
  const parts = 'of' in when ? when.of : [when];
  const join = when.type === 'any' ? 'or' : 'and';
  const chips = parts.map((part) => {
    const words = chipOf(part, names);
    return when.type === 'none' ? { ...words, words: `not ${words.words}` } : words;
  });
  const sentence = chips.map(({ words, value }) => `${words} ${value}`).join(` ${join} `);
  return {
    chips: chips.slice(0, mostShown),
    join,
    moreCount: Math.max(0, chips.length - mostShown),
    sentence: sentence === '' ? whatNothingTakes(when) : sentence,
  };
}

/** What a group without a condition takes: none of no conditions can be true. */
export function whatNothingTakes({ type }: Pick<Condition, 'type'>): string {
  return type === 'any' ? 'no message' : 'every message';
}

function chipOf(part: SimpleCondition | Group, names: ConditionNames): ConditionWords {
  if (!('of' in part)) return describeCondition(part, names);
  const [only] = part.of;
  if (only && part.of.length === 1) {
    const words = describeCondition(only, names);
    return part.type === 'none' ? { ...words, words: `not ${words.words}` } : words;
  }
  return { words: `${part.type} of`, value: `${String(part.of.length)} conditions` };
}

interface Group {
  readonly type: 'all' | 'any' | 'none';
  readonly of: readonly SimpleCondition[];
}
