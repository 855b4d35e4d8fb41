import { Rule } from '../../../shared/model/rule.ts';

interface RuleEdit {
  readonly before: Rule;
  readonly after: Rule;
}

/** The rule as it is now with what the edit made other in it; what else was changed since stays. Pure. */
export function mergeRule({ before, after }: RuleEdit, current: Rule): Rule {
  if (current === before) return after;
  const [one, other] = [Rule.parse(before), Rule.parse(after)];
  const edited = fields.filter((field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]));
  const merged = { ...current, ...Object.fromEntries(edited.map((field) => [field, other[field]])) };
  return Rule.parse(Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)));
}

const fields = Rule.keyof().options;
