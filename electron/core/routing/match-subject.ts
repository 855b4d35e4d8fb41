import type { Rule } from '../../../shared/model/rule.ts';
import type { RoutingRequest } from '../../../shared/model/routing-request.ts';
import { containsCode } from './contains-code.ts';
import type { BudgetStanding } from './decide-input.ts';
import { findSecret, type SecretKind } from './find-secret.ts';
import { readWords, type TextWords } from './keyword.ts';
import { once } from './once.ts';

/** What conditions are held against. */
export interface MatchSubject extends MatchSources {
  readonly words: TextWords;
  readonly containsCode: () => boolean;
  readonly secret: () => SecretKind | undefined;
}

export interface MatchSources {
  readonly request: RoutingRequest;
  readonly budgets: readonly BudgetStanding[];
  /** Of the model that the rule names first; undefined where there is none or its price is not known. */
  readonly targetCostMicros: (rule: Rule) => number | undefined;
}

/** What takes work is figured out once for all rules, and only where one asks for it. */
export function createMatchSubject(sources: MatchSources): MatchSubject {
  const { request } = sources;
  return {
    ...sources,
    words: readWords(request.text),
    containsCode: once(() => containsCode(request)),
    secret: once(() => findSecret(request.text)),
  };
}
