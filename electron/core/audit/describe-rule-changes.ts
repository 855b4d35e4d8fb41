import type { Rule } from '../../../shared/model/rule.ts';

export interface RuleChange {
  /** Undefined for a rule that was not there. */
  readonly before: Rule | undefined;
  readonly after: Rule;
}

export interface ChangedRule {
  readonly rule: Rule;
  /** Such as `moved`. */
  readonly kind: string;
}

/** What became of rules, one sentence for each kind of change: `The rules "Code" and "Images" were moved.` */
export function describeRuleChanges(changes: readonly ChangedRule[]): readonly string[] {
  const kinds = Map.groupBy(changes, ({ kind }) => kind);
  return [...kinds].map(([kind, alike]) =>
    describeRules(
      alike.map(({ rule }) => rule),
      kind,
    ),
  );
}

export function changedRule({ before, after }: RuleChange): ChangedRule {
  return { rule: after, kind: kindOf({ before, after }) };
}

export function describeRules(rules: readonly Pick<Rule, 'name'>[], done: string): string {
  return rules.length === 1
    ? `The rule ${nameRules(rules)} was ${done}.`
    : `The rules ${nameRules(rules)} were ${done}.`;
}

/** `"Code", "Images" and 4 others`. */
export function nameRules(rules: readonly Pick<Rule, 'name'>[]): string {
  const shownCount = rules.length > mostNamed + 1 ? mostNamed : rules.length;
  const names = rules.slice(0, shownCount).map(({ name }) => `"${name}"`);
  const others = rules.length - shownCount;
  return new Intl.ListFormat('en').format(others > 0 ? [...names, `${String(others)} others`] : names);
}

const mostNamed = 3;

function kindOf({ before, after }: RuleChange): string {
  if (!before) return 'added';
  const arranged = { ...before, isEnabled: after.isEnabled, priority: after.priority };
  if (JSON.stringify(arranged) !== JSON.stringify(after)) return 'changed';
  const isMoved = before.priority !== after.priority;
  if (before.isEnabled === after.isEnabled) return isMoved ? 'moved' : 'saved';
  if (isMoved) return 'changed';
  return after.isEnabled ? 'turned on' : 'turned off';
}
