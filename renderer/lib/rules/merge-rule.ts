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
  const names = new Set<string>(edited);
  const kept = Object.entries(current).filter(([name]) => !names.has(name));
  const written = edited.flatMap((field) => (other[field] === undefined ? [] : [[field, other[field]] as const]));
  return Rule.parse(Object.fromEntries<unknown>([...kept, ...written]));
}

const fields = Rule.keyof().options;
