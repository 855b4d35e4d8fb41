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
  const wordsOf = (part: SimpleCondition | Group, isWhole: boolean) => {
    const words = chipOf(part, names, isWhole);
    return when.type === 'none' ? { ...words, words: `not ${words.words}` } : words;
  };
  const chips = parts.map((part) => wordsOf(part, false));
  const whole = parts.map((part) => wordsOf(part, true));
  const sentence = whole.map(({ words, value }) => `${words} ${value}`).join(` ${join} `);
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

function chipOf(part: SimpleCondition | Group, names: ConditionNames, isWhole: boolean): ConditionWords {
  const wordsOf = (simple: SimpleCondition) =>
    isWhole ? describeCondition(simple, names, (values) => values.join(', ')) : describeCondition(simple, names);
  if (!('of' in part)) return wordsOf(part);
  const [only] = part.of;
  if (only && part.of.length === 1) {
    const words = wordsOf(only);
    return part.type === 'none' ? { ...words, words: `not ${words.words}` } : words;
  }
  const inner = part.of.map(wordsOf).map(({ words, value }) => `${words} ${value}`);
  return { words: `${part.type} of`, value: isWhole ? `(${inner.join('; ')})` : `${String(inner.length)} conditions` };
}

interface Group {
  readonly type: 'all' | 'any' | 'none';
  readonly of: readonly SimpleCondition[];
}
