import { inTurn } from '../../../shared/model/in-turn.ts';
import type { Rule } from '../../../shared/model/rule.ts';
import { createPatternSet, type PatternSet } from './pattern-set.ts';
import { patternsOf, prepareCondition, type Preparation } from './prepared-condition.ts';

export interface PreparedRule {
  readonly rule: Rule;
  readonly when: Preparation;
  /** The regular expressions in it that are looked for: none where it is off or cannot match. */
  readonly patterns: readonly string[];
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

const anew: RuleWork = { prepareRule, compile: createPatternSet };

/** Sorts the rules, whatever order they come in, and prepares their conditions once. Never throws. Pure. */
export function prepareRules(rules: readonly Rule[], work = anew): PreparedRules {
  const prepared = rules.toSorted(inTurn).map(work.prepareRule);
  return { rules: prepared, patterns: work.compile(allPatterns(prepared)) };
}

export function prepareRule(rule: Rule): PreparedRule {
  const when = prepareCondition(rule.when);
  return { rule, when, patterns: rule.isEnabled && when.type === 'valid' ? patternsOf(rule.when) : [] };
}

/** Of thousands of rules most have none. */
function allPatterns(prepared: readonly PreparedRule[]): readonly string[] {
  const patterns: string[] = [];
  for (const rule of prepared) if (rule.patterns.length > 0) patterns.push(...rule.patterns);
  return patterns;
}
