import { hash } from 'node:crypto';
import type { Rule } from '../../../shared/model/rule.ts';
import { createPatternGroup, createPatternSet, type PatternGroup, type PatternSet } from './pattern-set.ts';
import { type PreparedRule, prepareRule, prepareRules, type PreparedRules } from './prepare-rules.ts';

/** Prepares each rule once, however often all of them are asked for: of thousands only those that changed are work. */
export interface RulePreparer {
  /** Ahead of time, so that many can take their turn a few at a time. */
  readonly ahead: (rules: readonly Rule[]) => void;
  /** Some of the rules that are about to be prepared; answers whether more are left. */
  readonly prepareSome: (rules: readonly Rule[]) => boolean;
  readonly arePatternsValid: (rule: Rule) => boolean;
  readonly prepare: (rules: readonly Rule[]) => PreparedRules;
  /** Another one for other rules. */
  readonly revision: (rules: readonly Rule[]) => string;
}

export function createRulePreparer(): RulePreparer {
  const prepared = new WeakMap<Rule, PreparedRule>();
  const digests = new WeakMap<Rule, string>();
  let compiled: { readonly of: readonly string[]; readonly set: PatternSet } | undefined;
  let groups = new Map<string, PatternGroup>();
  let reached: { readonly of: readonly Rule[]; readonly index: number } | undefined;

  const prepareKnown = (rule: Rule): PreparedRule => prepared.get(rule) ?? keep(prepared, rule, prepareRule(rule));
  const digest = (rule: Rule): string => digests.get(rule) ?? keep(digests, rule, hash('sha256', JSON.stringify(rule)));
  const ahead = (rules: readonly Rule[]): void => {
    for (const rule of rules) {
      prepareKnown(rule);
      digest(rule);
    }
  };
  const compile = (patterns: readonly string[]): PatternSet => {
    if (compiled && isSame(compiled.of, patterns)) return compiled.set;
    const before = groups;
    groups = new Map();
    const groupOf = (some: readonly string[]): PatternGroup => {
      const key = JSON.stringify(some.toSorted());
      return keep(groups, key, before.get(key) ?? createPatternGroup(some));
    };
    compiled = { of: patterns, set: createPatternSet(patterns, groupOf) };
    return compiled.set;
  };
  return {
    ahead,
    prepareSome: (rules) => {
      const start = reached?.of === rules ? reached.index : 0;
      const isFresh = (rule: Rule) => !prepared.has(rule) || !digests.has(rule);
      const fresh: Rule[] = [];
      let index = start;
      for (; index < rules.length && fresh.length < preparedAtOnce; index += 1) {
        const rule = rules[index];
        if (rule && isFresh(rule)) fresh.push(rule);
      }
      ahead(fresh);
      reached = { of: rules, index };
      return index < rules.length;
    },
    arePatternsValid: (rule) => prepareKnown(rule).when.type === 'valid',
    prepare: (rules) => prepareRules(rules, { prepareRule: prepareKnown, compile }),
    revision: (rules) => hash('sha256', rules.map(digest).join()),
  };
}

/** So many are compiled within a few milliseconds, whatever they look for. */
const preparedAtOnce = 10;

function keep<Key, Value>(kept: { readonly set: (key: Key, value: Value) => unknown }, key: Key, value: Value): Value {
  kept.set(key, value);
  return value;
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return some.length === others.length && some.every((one, at) => one === others[at]);
}
