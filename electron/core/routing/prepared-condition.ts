import type { Condition, SimpleCondition } from '../../../shared/model/condition.ts';
import { compilePattern } from './compile-pattern.ts';
import { prepareKeyword, type Keyword } from './keyword.ts';

/** A condition ready to be held against many requests: its patterns can be used, its words are folded. */
export type PreparedCondition =
  Exclude<SimpleCondition, { readonly type: 'keyword' }> | PreparedKeywords | PreparedGroup;

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
    case 'regex': {
      const compiled = compilePattern(condition.pattern);
      return compiled.type === 'invalid' ? compiled : valid(condition);
    }
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

/** The regular expressions in a condition. */
export function patternsOf(condition: Condition): readonly string[] {
  if (condition.type === 'regex') return [condition.pattern];
  return 'of' in condition ? condition.of.flatMap(patternsOf) : [];
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
