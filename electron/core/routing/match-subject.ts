import type { Rule } from '../../../shared/model/rule.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { containsCode } from './contains-code.ts';
import type { BudgetStanding } from './decide-input.ts';
import { findSecret, type SecretKind } from './find-secret.ts';
import { readWords, type TextWords } from './keyword.ts';
import { once } from './once.ts';
import type { PatternSet } from './pattern-set.ts';

/** Regular expressions look no further: in a pasted book they would hold everything up. */
const searchedCharacters = 20_000;

/** What conditions are held against. */
export interface MatchSubject extends MatchSources {
  readonly words: TextWords;
  readonly matchesPattern: (pattern: string) => boolean;
  readonly characterCount: () => number;
  readonly containsCode: () => boolean;
  readonly secret: () => SecretKind | undefined;
}

export interface MatchSources {
  readonly request: RoutingRequest;
  readonly patterns: PatternSet;
  readonly budgets: readonly BudgetStanding[];
  /** Of the model that the rule names first; undefined where there is none or its price is not known. */
  readonly targetCostMicros: (rule: Rule) => number | undefined;
}

/** What takes work is figured out once for all rules, and only where one asks for it. */
export function createMatchSubject(sources: MatchSources): MatchSubject {
  const { request, patterns } = sources;
  const found = once(() => patterns.find(request.text.slice(0, searchedCharacters)));
  return {
    ...sources,
    words: readWords(request.text),
    matchesPattern: (pattern) => found().has(pattern),
    characterCount: once(() => countCharacters(request.text)),
    containsCode: once(() => containsCode(request)),
    secret: once(() => findSecret(request.text)),
  };
}

/** As a reader counts: a character outside the basic plane is one. */
function countCharacters(text: string): number {
  return text.length - (text.match(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)?.length ?? 0);
}
