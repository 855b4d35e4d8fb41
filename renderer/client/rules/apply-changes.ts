import { inTurn } from '../../../shared/model/in-turn.ts';
import type { ListedRule } from '../../../shared/model/rule.ts';
import { mergeRule } from '../../lib/rules/merge-rule.ts';
import type { RuleChange, RuleStep } from './rules-state.ts';

/** What is wrong with a changed rule stays as it was said last, until the core has looked at it anew. */
export function withChanges(rules: readonly ListedRule[], changes: readonly RuleChange[]): readonly ListedRule[] {
  const changed = new Set(changes.map(({ id }) => id));
  const problems = new Map(rules.flatMap((one) => (changed.has(one.rule.id) ? [[one.rule.id, one.problems]] : [])));
  const added = changes.flatMap(({ id, after }) => (after ? [{ rule: after, problems: problems.get(id) ?? [] }] : []));
  return [...rules.filter(({ rule }) => !changed.has(rule.id)), ...added].toSorted((one, other) =>
    inTurn(one.rule, other.rule),
  );
}

/** The changes as they meet the rules of now: another window may have changed what they are not about. */
export function changesOnto(rules: readonly ListedRule[], changes: readonly RuleChange[]): readonly RuleChange[] {
  const wanted = new Set(changes.map(({ id }) => id));
  const known = new Map(rules.flatMap(({ rule }) => (wanted.has(rule.id) ? [[rule.id, rule]] : [])));
  return changes.map(({ id, before, after }) => {
    const current = known.get(id);
    return { id, before: current, after: before && after && current ? mergeRule({ before, after }, current) : after };
  });
}

/** What takes the step back. */
export function inverted({ changes }: RuleStep): readonly RuleChange[] {
  return changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
}
