import { inTurn } from '../../../shared/model/in-turn.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { createPatternSet, type PatternSet } from './pattern-set.ts';
import { patternsOf, prepareCondition, type Preparation } from './prepared-condition.ts';

export interface PreparedRule {
  readonly rule: Rule;
  readonly when: Preparation;
}

/** Rules in the order they are tried in. */
export interface PreparedRules {
  readonly rules: readonly PreparedRule[];
  /** Those of all enabled rules, to be looked for at once. */
  readonly patterns: PatternSet;
}

export interface RuleWork {
  readonly prepareRule: (rule: Rule) => PreparedRule;
  readonly compile: (patterns: readonly string[]) => PatternSet;
}

const anew: RuleWork = {
  prepareRule: (rule) => ({ rule, when: prepareCondition(rule.when) }),
  compile: createPatternSet,
};

/** Sorts the rules, whatever order they come in, and compiles their conditions once. Never throws. Pure. */
export function prepareRules(rules: readonly Rule[], { prepareRule, compile } = anew): PreparedRules {
  const patterns = rules.flatMap(({ isEnabled, when }) => (isEnabled ? patternsOf(when) : []));
  return { rules: rules.toSorted(inTurn).map(prepareRule), patterns: compile(patterns) };
}
