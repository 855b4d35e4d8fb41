import { hash } from 'node:crypto';
import type { Rule } from '../../../shared/model/rule.ts';
import { createPatternSet, type PatternSet } from './pattern-set.ts';
import { type PreparedRule, prepareRules, type PreparedRules } from './prepare-rules.ts';
import { prepareCondition } from './prepared-condition.ts';

/** Prepares each rule once, however often all of them are asked for: of thousands only those that changed are work. */
export interface RulePreparer {
  /** Ahead of time, so that many can take their turn a few at a time. */
  readonly ahead: (rules: readonly Rule[]) => void;
  readonly prepare: (rules: readonly Rule[]) => PreparedRules;
  /** Another one for other rules. */
  readonly revision: (rules: readonly Rule[]) => string;
}

export function createRulePreparer(): RulePreparer {
  const prepared = new WeakMap<Rule, PreparedRule>();
  const digests = new WeakMap<Rule, string>();
  let compiled: { readonly of: readonly string[]; readonly set: PatternSet } | undefined;

  const prepareRule = (rule: Rule): PreparedRule => {
    const known = prepared.get(rule) ?? { rule, when: prepareCondition(rule.when) };
    prepared.set(rule, known);
    return known;
  };
  const digest = (rule: Rule): string => {
    const known = digests.get(rule) ?? hash('sha256', JSON.stringify(rule));
    digests.set(rule, known);
    return known;
  };
  const compile = (patterns: readonly string[]): PatternSet => {
    if (!compiled || !isSame(compiled.of, patterns)) compiled = { of: patterns, set: createPatternSet(patterns) };
    return compiled.set;
  };
  return {
    ahead: (rules) => {
      for (const rule of rules) {
        prepareRule(rule);
        digest(rule);
      }
    },
    prepare: (rules) => prepareRules(rules, { prepareRule, compile }),
    revision: (rules) => hash('sha256', rules.map(digest).join()),
  };
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
