import type { Condition, SimpleCondition } from '../../../shared/model/condition.ts';
import { compilePattern } from './compile-pattern.ts';
import { prepareKeyword, type Keyword } from './keyword.ts';

/** A condition ready to be held against many requests: patterns compiled, words folded. */
export type PreparedCondition =
  Exclude<SimpleCondition, { readonly type: 'regex' | 'keyword' }> | PreparedPattern | PreparedKeywords | PreparedGroup;

interface PreparedPattern {
  readonly type: 'regex';
  readonly pattern: string;
  readonly matches: (text: string) => boolean;
}

interface PreparedKeywords {
  readonly type: 'keyword';
  readonly words: readonly Keyword[];
  readonly match: 'any' | 'all';
}

export interface PreparedGroup {
  readonly type: 'all' | 'any' | 'none';
  readonly of: readonly PreparedCondition[];
}

export type Preparation =
  | { readonly type: 'valid'; readonly condition: PreparedCondition }
  | { readonly type: 'invalid'; readonly reason: string };

/** Invalid where any pattern in it is: half a condition would match too much or too little. Pure. */
export function prepareCondition(condition: Condition): Preparation {
  switch (condition.type) {
    case 'regex':
      return preparePattern(condition.pattern);
    case 'keyword': {
      const { type, words, match } = condition;
      return valid({ type, match, words: words.map(prepareKeyword) });
    }
    case 'all':
    case 'any':
    case 'none':
      return prepareGroup(condition.type, condition.of);
    default:
      return valid(condition);
  }
}

function preparePattern(pattern: string): Preparation {
  const compiled = compilePattern(pattern);
  return compiled.type === 'invalid' ? compiled : valid({ type: 'regex', pattern, matches: compiled.matches });
}

function prepareGroup(type: PreparedGroup['type'], conditions: readonly Condition[]): Preparation {
  const of: PreparedCondition[] = [];
  for (const condition of conditions) {
    const prepared = prepareCondition(condition);
    if (prepared.type === 'invalid') return prepared;
    of.push(prepared.condition);
  }
  return valid({ type, of });
}

function valid(condition: PreparedCondition): Preparation {
  return { type: 'valid', condition };
}
